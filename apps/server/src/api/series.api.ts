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
import { SeriesChanges, SeriesQueries, SeriesRuns, type SeriesDraft } from '#programme';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query, Req, Res } from '@nestjs/common';
import { z } from 'zod';
import { AudienceRoles } from './audience-roles.js';
import { pageOf, pageQuery } from './lists.schema.js';
import {
  DatesAsked,
  DatesShown,
  NewSeries,
  NO_REASON,
  SeriesChange,
  SeriesPublication,
  SeriesShown,
} from './programme.schema.js';
import { SeriesPlanShown, SeriesPreview } from './series-change.schema.js';
import { seriesPlanShown, seriesShown } from './programme.shown.js';
import { PLANNERS } from './only.js';

const ListAsked = z.object(pageQuery);

@Controller('api/v1/series')
export class SeriesApi {
  constructor(
    private readonly series: SeriesRuns,
    private readonly changes: SeriesChanges,
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
    only: PLANNERS,
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
    only: PLANNERS,
    summary: 'Change a series (educator: their own); of a published one, the sessions to come',
    body: SeriesChange,
    answer: SeriesShown,
  })
  async change(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Req() visit: Visit,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const { status } = await this.queries.byId(actor, id);
    const asked = await this.meant(readBody(SeriesChange, visit.body));
    const meant = { id, version: versionExpected(visit) };
    if (status === 'draft') await this.series.change(actor, meant, asked.changes);
    else await this.changes.change(actor, { ...meant, reason: NO_REASON, ...asked });
    return this.one(actor, id, reply);
  }

  @Post(':id/changes')
  @HttpCode(200)
  @Operation({
    only: PLANNERS,
    summary: 'What such a change would do to each session of a published series',
    body: SeriesPreview,
    answer: SeriesPlanShown,
  })
  async preview(@Who() actor: Actor, @Param('id') id: string, @Req() visit: Visit) {
    const { country, ...change } = readBody(SeriesPreview, visit.body);
    const plan = await this.changes.preview(actor, { id, ...(await this.meant(change)) });
    return seriesPlanShown(plan, await this.queries.preview(actor, plan.wanted, country, id));
  }

  @Post(':id/dates')
  @Operation({
    only: PLANNERS,
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

  private async meant({ audience, from, reason, ...rest }: z.output<typeof SeriesChange>) {
    const changes: Partial<SeriesDraft> = given({
      ...rest,
      audience: audience && (await this.roles.byId(audience)),
    });
    return { ...given({ from, reason }), changes };
  }
}
