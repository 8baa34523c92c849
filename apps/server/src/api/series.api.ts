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
import { SeriesQueries, SeriesRuns } from '#programme';
import { Body, Controller, Get, Param, Patch, Post, Put, Query, Req, Res } from '@nestjs/common';
import { z } from 'zod';
import { AudienceRoles } from './audience-roles.js';
import { pageOf, pageQuery } from './lists.schema.js';
import {
  DatesAsked,
  DatesShown,
  NewSeries,
  SeriesChange,
  SeriesPublication,
  SeriesShown,
} from './programme.schema.js';
import { seriesShown } from './programme.shown.js';

const ListAsked = z.object(pageQuery);

@Controller('api/v1/series')
export class SeriesApi {
  constructor(
    private readonly series: SeriesRuns,
    private readonly queries: SeriesQueries,
    private readonly roles: AudienceRoles,
  ) {}

  @Get()
  @Operation({
    summary: 'Series, the newest first (educator)',
    query: ListAsked,
    answer: pageOf(SeriesShown),
  })
  async list(@Who() actor: Actor, @Query() query: unknown) {
    const page = await this.queries.list(actor, pageAsked(readQuery(ListAsked, query)));
    return { items: page.items.map(seriesShown), next: page.next };
  }

  @Post()
  @Operation({
    summary: 'Add a series as a draft (educator)',
    body: NewSeries,
    answer: SeriesShown,
    status: 201,
  })
  async add(@Who() actor: Actor, @Body() body: unknown, @Res({ passthrough: true }) reply: Reply) {
    const draft = readBody(NewSeries, body);
    const audience = await this.roles.byId(draft.audience);
    return this.one(actor, await this.series.create(actor, { ...draft, audience }), reply);
  }

  @Get(':id')
  @Operation({ summary: 'One series (educator)', answer: SeriesShown })
  async one(@Who() actor: Actor, @Param('id') id: string, @Res({ passthrough: true }) reply: Reply) {
    const series = await this.queries.byId(actor, id);
    withEtag(reply, series.version);
    return seriesShown(series);
  }

  @Patch(':id')
  @Operation({
    summary: 'Change a draft series (educator: their own)',
    body: SeriesChange,
    answer: SeriesShown,
  })
  async change(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Req() visit: Visit,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const { audience, ...rest } = readBody(SeriesChange, visit.body);
    const changes = given({ ...rest, audience: audience && (await this.roles.byId(audience)) });
    await this.series.change(actor, { id, version: versionExpected(visit) }, changes);
    return this.one(actor, id, reply);
  }

  @Post(':id/dates')
  @Operation({
    summary: 'Every date of a series, with bank holidays and clashes',
    body: DatesAsked,
    answer: DatesShown,
  })
  async dates(@Who() actor: Actor, @Param('id') id: string, @Body() body: unknown) {
    const { country } = readBody(DatesAsked, body ?? {});
    const dates = await this.queries.preview(actor, await this.queries.byId(actor, id), country);
    return { items: dates.filter(({ isLeftOut }) => !isLeftOut) };
  }

  @Put(':id/publication')
  @Operation({ summary: 'Publish a series: its sessions are made', answer: SeriesPublication })
  async publish(@Who() actor: Actor, @Param('id') id: string, @Req() visit: Visit) {
    return { sessionIds: await this.series.publish(actor, { id, version: versionExpected(visit) }) };
  }
}
