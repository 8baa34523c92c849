import { DescribedUnder, Operation, readQuery, Who } from '#http';
import type { Actor } from '#kernel';
import {
  Downloads,
  Indicators,
  REACH_DEFINITIONS,
  Reaches,
  SHARED_NOTES,
  sharedReach,
  withReach,
  type Indicator,
  type Scope,
} from '#reporting';
import { Controller, Get, Query } from '@nestjs/common';
import { IndicatorQuery, ReachQuery, scopeOf } from './report.query.js';
import { sentFile } from './reports.api.js';

@DescribedUnder('reports')
@Controller('api/v1/reports')
export class IndicatorsApi {
  constructor(
    private readonly indicators: Indicators,
    private readonly reaches: Reaches,
    private readonly downloads: Downloads,
  ) {}

  @Get('indicators')
  @Operation({
    summary: 'The network in single figures, each with its formula, its n and the report behind it',
    query: IndicatorQuery,
  })
  async figures(@Who() actor: Actor, @Query() query: unknown) {
    const scope = scopeOf(readQuery(IndicatorQuery, query));
    const indicators = await this.indicators.of(actor, scope);
    return { indicators: indicators.map((indicator) => withRows(indicator, scope)) };
  }

  @Get('reach')
  @Operation({
    summary: 'Who of those that the sessions were meant for did come, beside the workforce',
    query: ReachQuery,
  })
  async reach(@Who() actor: Actor, @Query() query: unknown) {
    const asked = readQuery(ReachQuery, query);
    const { format, sharing: isShared, groupBy: grouping } = asked;
    const scope = scopeOf(asked);
    if (format !== 'json') {
      const table = await this.reaches.table(actor, { grouping, scope, isShared });
      return sentFile(await this.downloads.table(actor, table, { format, isShared, scope }));
    }
    const rows = await this.reaches.rows(actor, grouping, scope);
    const shared = isShared ? { sharing: { notes: SHARED_NOTES } } : {};
    return {
      groupBy: grouping,
      rows: isShared ? sharedReach(rows) : withReach(rows),
      definitions: REACH_DEFINITIONS,
      ...shared,
    };
  }
}

/** Where the rows behind a figure are; what people say to one another is no report's to list. */
function withRows({ groupBy, ...indicator }: Indicator, { from, to, series }: Scope) {
  if (groupBy.length === 0) return indicator;
  const query = new URLSearchParams({ groupBy: groupBy.join(',') });
  for (const [name, part] of Object.entries({ from, to, series }))
    if (part !== undefined) query.set(name, part);
  return { ...indicator, rows: `/api/v1/reports/attendance?${query.toString()}` };
}
