import { readQuery, Who } from '#http';
import type { Actor } from '#kernel';
import { Downloads, Reports, reportTable, sharedReport } from '#reporting';
import { Controller, Get, Query } from '@nestjs/common';
import { scopeOf } from '../../api/report.query.js';
import { sentFile, titleOf } from '../../api/reports.api.js';
import { ReportForm } from './reports.form.js';

@Controller('reports/download')
export class ReportDownloadController {
  constructor(
    private readonly reports: Reports,
    private readonly downloads: Downloads,
  ) {}

  /** What is seen as a file; without groups, every attendance. */
  @Get()
  async download(@Who() actor: Actor, @Query() query: object) {
    const asked = readQuery(ReportForm, query);
    const { format, sharing: isShared, groupBy: groupings, scheme } = asked;
    const file = { format, isShared, scope: scopeOf(asked) };
    if (groupings.length === 0) return sentFile(await this.downloads.everyAttendance(actor, file));
    const exact = await this.reports.attendance(actor, { scope: file.scope, groupings, scheme });
    const table = reportTable(isShared ? sharedReport(exact) : exact, titleOf(exact.groupings));
    return sentFile(await this.downloads.table(actor, table, file));
  }
}
