import { Operation, pageAsked, readBody, readQuery, Who } from '#http';
import type { Actor } from '#kernel';
import { RegistrationQueries, Registrations, type Coming } from '#programme';
import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { z } from 'zod';
import { personOf } from '../pages/sessions/asking.js';
import { pageOf, pageQuery } from './lists.schema.js';
import { NewRegistration, RegistrationShown, StandingShown } from './programme.schema.js';
import { registrationShown } from './programme.shown.js';

const ListAsked = z.object(pageQuery);

@Controller('api/v1/sessions/:id')
export class RegistrationsApi {
  constructor(
    private readonly registrations: Registrations,
    private readonly queries: RegistrationQueries,
  ) {}

  @Put('registration')
  @Operation({ summary: 'Register me, or put me in the waiting list', answer: StandingShown })
  register(@Who() actor: Actor, @Param('id') sessionId: string) {
    return this.take(actor, { sessionId, personId: personOf(actor) });
  }

  @Delete('registration')
  @Operation({ summary: 'Give my place up', answer: StandingShown })
  async leave(@Who() actor: Actor, @Param('id') sessionId: string) {
    const coming = { sessionId, personId: personOf(actor) };
    await this.registrations.cancel(actor, coming);
    return { personId: coming.personId, status: 'cancelled', position: null };
  }

  @Put('apologies')
  @Operation({ summary: 'Say that I cannot come', answer: StandingShown })
  async apologise(@Who() actor: Actor, @Param('id') sessionId: string) {
    const coming = { sessionId, personId: personOf(actor) };
    await this.registrations.apologise(actor, coming);
    return { personId: coming.personId, status: 'apologies', position: null };
  }

  @Get('registrations')
  @Operation({
    summary: 'Who is coming (those who run it)',
    query: ListAsked,
    answer: pageOf(RegistrationShown),
  })
  async list(@Who() actor: Actor, @Param('id') sessionId: string, @Query() query: unknown) {
    const page = await this.queries.list(actor, sessionId, pageAsked(readQuery(ListAsked, query)));
    return { items: page.items.map(registrationShown), next: page.next };
  }

  @Post('registrations')
  @Operation({
    summary: 'Register somebody, or note their apologies (those who run it)',
    body: NewRegistration,
    answer: StandingShown,
    status: 201,
  })
  async registerOther(@Who() actor: Actor, @Param('id') sessionId: string, @Body() body: unknown) {
    const { personId, status } = readBody(NewRegistration, body);
    if (status === 'registered') return this.take(actor, { sessionId, personId });
    await this.registrations.apologise(actor, { sessionId, personId });
    return { personId, status, position: null };
  }

  private async take(actor: Actor, coming: Coming) {
    const status = await this.registrations.register(actor, coming);
    const position = status === 'waiting' ? await this.queries.positionOf(coming) : null;
    return { personId: coming.personId, status, position };
  }
}
