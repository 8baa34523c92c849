import { DescribedUnder, Operation, readQuery, Who } from '#http';
import { authorise, type Actor } from '#kernel';
import {
  canSeeReports,
  CASE_DEFINITIONS,
  CaseReports,
  Downloads,
  ONLY_COORDINATORS_SEE,
  SHARED_NOTES,
  sharedCases,
} from '#reporting';
import { Controller, Get, Query } from '@nestjs/common';
import { Site } from '../setup/site.js';
import { CasesQuery, scopeOf } from './report.query.js';
import { sentFile } from './reports.api.js';

@DescribedUnder('reports')
@Controller('api/v1/reports/cases')
export class CaseFiguresApi {
  constructor(
    private readonly cases: CaseReports,
    private readonly downloads: Downloads,
    private readonly site: Site,
  ) {}

  @Get()
  @Operation({
    summary: 'How many cases were brought and presented, what was recommended and what became of it',
    query: CasesQuery,
  })
  async figures(@Who() actor: Actor, @Query() query: unknown) {
    authorise(canSeeReports(actor), ONLY_COORDINATORS_SEE);
    const { format, sharing: isShared, groupBy: grouping, ...asked } = readQuery(CasesQuery, query);
    const scope = scopeOf(asked);
    const wanted = { grouping, scope, timeZone: this.site.timeZone };
    if (format !== 'json') {
      const { table } = await this.cases.table(actor, { ...wanted, isShared });
      return sentFile(await this.downloads.table(actor, table, { format, isShared, scope }));
    }
    const { rows, whole } = await this.cases.of(actor, wanted);
    const shown = isShared
      ? { rows: sharedCases(rows), sharing: { notes: SHARED_NOTES } }
      : { rows, totals: whole };
    return { groupBy: grouping, ...shown, definitions: CASE_DEFINITIONS };
  }
}
