import {
  given,
  Operation,
  pageAsked,
  readBody,
  readQuery,
  versionExpected,
  Who,
  withEtag,
  type Reply,
  type Visit,
} from '#http';
import type { Actor } from '#kernel';
import { canChange, SessionQueries, Sessions, withParts, type SessionDraft } from '#programme';
import { Body, Controller, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { AudienceRoles } from './audience-roles.js';
import { pageOf } from './lists.schema.js';
import { NewSession, SessionAsked, SessionChange, SessionShown } from './programme.schema.js';
import { sessionShown } from './programme.shown.js';
import { SessionFilters } from './session-filters.js';
import { PLANNERS, RUNNERS } from './only.js';

@Controller('api/v1/sessions')
export class SessionsApi {
  constructor(
    private readonly sessions: Sessions,
    private readonly queries: SessionQueries,
    private readonly filters: SessionFilters,
    private readonly roles: AudienceRoles,
  ) {}

  @Get()
  @Operation({ summary: 'Sessions in the order of time', query: SessionAsked, answer: pageOf(SessionShown) })
  async list(@Who() actor: Actor, @Query() query: unknown) {
    const asked = readQuery(SessionAsked, query);
    const found = await this.queries.list(actor, await this.filters.of(actor, asked), pageAsked(asked));
    return {
      items: found.items.map((session) => sessionShown(session, canChange(actor, session))),
      next: found.next,
    };
  }

  @Post()
  @Operation({
    only: PLANNERS,
    summary: 'Add a session as a draft (educator)',
    body: NewSession,
    answer: SessionShown,
    status: 201,
  })
  async add(@Who() actor: Actor, @Body() body: unknown, @Res({ passthrough: true }) reply: Reply) {
    const { startsAt, endsAt, ...draft } = readBody(NewSession, body);
    const audience = await this.roles.byId(draft.audience);
    const wanted = { ...draft, audience, startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
    return this.one(actor, await this.sessions.create(actor, wanted), reply);
  }

  @Get(':id')
  @Operation({ summary: 'One session', answer: SessionShown })
  async one(@Who() actor: Actor, @Param('id') id: string, @Res({ passthrough: true }) reply: Reply) {
    const session = await this.queries.shownTo(actor, id);
    const leaders = await this.queries.leadersOf(id);
    withEtag(reply, session.version);
    return sessionShown(session, canChange(actor, withParts(session, leaders)));
  }

  @Patch(':id')
  @Operation({
    only: RUNNERS,
    summary: 'Change a session (educator: their own)',
    body: SessionChange,
    answer: SessionShown,
  })
  async change(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Req() visit: Visit,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const { startsAt, endsAt, audience, ...changes } = readBody(SessionChange, visit.body);
    const times = { startsAt: dateOf(startsAt), endsAt: dateOf(endsAt) };
    const whom = { audience: audience && (await this.roles.byId(audience)) };
    const wanted: Partial<SessionDraft> = given({ ...changes, ...times, ...whom });
    await this.sessions.change(actor, id, wanted, versionExpected(visit));
    return this.one(actor, id, reply);
  }
}

function dateOf(instant: string | undefined): Date | undefined {
  return instant === undefined ? undefined : new Date(instant);
}
