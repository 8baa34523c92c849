import { Operation, readBody, readQuery, versionExpected, Who, type Visit } from '#http';
import type { Actor } from '#kernel';
import { SeriesEndings } from '#programme';
import { Controller, Delete, Param, Put, Query, Req } from '@nestjs/common';
import { Restoration, SeriesCancellation, SessionsCounted } from './series-change.schema.js';
import { PLANNERS } from './only.js';

/** The cancellation of what is to come of a series, as a noun. */
@Controller('api/v1/series/:id/cancellation')
export class SeriesEndingsApi {
  constructor(private readonly endings: SeriesEndings) {}

  @Put()
  @Operation({
    only: PLANNERS,
    summary: 'Cancel the sessions to come of a series, with a reason that the registered are told',
    body: SeriesCancellation,
    answer: SessionsCounted,
  })
  async cancel(@Who() actor: Actor, @Param('id') id: string, @Req() visit: Visit) {
    const { reason, from } = readBody(SeriesCancellation, visit.body ?? {});
    const meant = { id, from, version: versionExpected(visit) };
    return { sessions: await this.endings.cancel(actor, meant, reason) };
  }

  @Delete()
  @Operation({
    only: PLANNERS,
    summary: 'Restore the cancelled sessions to come of a series, all or some',
    query: Restoration,
    answer: SessionsCounted,
  })
  async restore(@Who() actor: Actor, @Param('id') id: string, @Query() query: unknown, @Req() visit: Visit) {
    const only = readQuery(Restoration, query).sessions?.split(',');
    return { sessions: await this.endings.restore(actor, { id, only, version: versionExpected(visit) }) };
  }
}
