import { DescribedUnder, Operation, readQuery, sent, type Sent, Who } from '#http';
import type { Actor } from '#kernel';
import {
  CATCH_UP_DEFINITION,
  CatchUpReaches,
  Downloads,
  GROUPING_NAMES,
  reportJson,
  Reports,
  reportTable,
  sharedCatchUpReach,
  sharedReport,
  sharedSplit,
  splitJson,
  splitSheet,
  SplitTables,
  type Download,
  type Grouping,
} from '#reporting';
import { Controller, Get, Query } from '@nestjs/common';
import { CatchUpQuery, ReportQuery, scopeOf, SplitQuery } from './report.query.js';

@DescribedUnder('reports')
@Controller('api/v1/reports')
export class ReportsApi {
  constructor(
    private readonly reports: Reports,
    private readonly catchUps: CatchUpReaches,
    private readonly splits: SplitTables,
    private readonly downloads: Downloads,
  ) {}

  @Get('attendance')
  @Operation({
    summary:
      'People, attendances, minutes and shares by any groups; as a file without groups, every attendance',
    query: ReportQuery,
  })
  async attendance(@Who() actor: Actor, @Query() query: unknown) {
    const asked = readQuery(ReportQuery, query);
    const { format, sharing: isShared, groupBy: groupings, scheme } = asked;
    const file = { format, isShared, scope: scopeOf(asked) };
    if (format !== 'json' && groupings.length === 0 && scheme === undefined) {
      return sentFile(await this.downloads.everyAttendance(actor, file));
    }
    const exact = await this.reports.attendance(actor, { scope: file.scope, groupings, scheme });
    const report = isShared ? sharedReport(exact) : exact;
    if (format === 'json') return reportJson(report);
    const table = reportTable(report, titleOf(report.groupings));
    return sentFile(await this.downloads.table(actor, table, file));
  }

  @Get('catch-up')
  @Operation({
    summary: 'What people caught up on: a figure of its own, in no count of attendances',
    query: CatchUpQuery,
  })
  async catchUp(@Who() actor: Actor, @Query() query: unknown) {
    const asked = readQuery(CatchUpQuery, query);
    const exact = await this.catchUps.of(actor, scopeOf(asked));
    const reach = asked.sharing ? sharedCatchUpReach(exact) : exact;
    return { ...reach, definition: CATCH_UP_DEFINITION };
  }

  @Get('table')
  @Operation({
    summary: 'Attendances by session or series, split by the columns of a scheme and by kind of workplace',
    query: SplitQuery,
  })
  async table(@Who() actor: Actor, @Query() query: unknown) {
    const asked = readQuery(SplitQuery, query);
    const { format, sharing: isShared, scheme, rows } = asked;
    const file = { format, isShared, scope: scopeOf(asked) };
    const exact = await this.splits.table(actor, { scope: file.scope, scheme, rows });
    const table = isShared ? sharedSplit(exact) : exact;
    if (format === 'json') return splitJson(table, rows);
    const sheet = splitSheet(table, 'Attendance by role and workplace', GROUPING_NAMES.session);
    return sentFile(await this.downloads.table(actor, sheet, file));
  }
}

export function titleOf(groupings: readonly Grouping[]): string {
  const names = groupings.map((grouping) => GROUPING_NAMES[grouping].toLowerCase());
  return names.length === 0 ? 'Attendance' : `Attendance by ${names.join(', ')}`;
}

export function sentFile({ type, body, fileName }: Download): Sent {
  return sent(type, body, { fileName, cache: 'private, no-store' });
}
