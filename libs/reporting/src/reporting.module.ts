import { AttachmentsModule } from '#attachments';
import { AuditModule } from '#audit';
import { Module } from '@nestjs/common';
import { OrganisationsModule } from '#organisations';
import { PeopleModule } from '#people';
import { AttendanceRows } from './attendance-rows.service.js';
import { CaseFigureQueries } from './case-figures.queries.js';
import { CaseReports } from './case-figures.service.js';
import { CatchUpReaches } from './catch-up-reaches.service.js';
import { Downloads } from './downloads.service.js';
import { IndicatorQueries } from './indicator.queries.js';
import { Indicators } from './indicators.service.js';
import { MissedQueries } from './missed.queries.js';
import { NameQueries } from './name.queries.js';
import { ReportNames } from './names.service.js';
import { OwnFiles } from './own/own-files.js';
import { OwnRecord } from './own/own-record.service.js';
import { ReachQueries } from './reach.queries.js';
import { Reaches } from './reach.service.js';
import { ReportQueries } from './report.queries.js';
import { Reports } from './reports.service.js';
import { RowQueries } from './row.queries.js';
import { SplitQueries } from './split.queries.js';
import { SplitTables } from './split-tables.service.js';
import { TalkQueries } from './talk.queries.js';

@Module({
  imports: [AttachmentsModule, AuditModule, OrganisationsModule, PeopleModule],
  providers: [
    CaseFigureQueries,
    CaseReports,
    CatchUpReaches,
    Downloads,
    AttendanceRows,
    RowQueries,
    IndicatorQueries,
    Indicators,
    MissedQueries,
    NameQueries,
    OwnFiles,
    OwnRecord,
    ReachQueries,
    Reaches,
    ReportNames,
    ReportQueries,
    Reports,
    SplitQueries,
    SplitTables,
    TalkQueries,
  ],
  exports: [
    AttendanceRows,
    CaseReports,
    CatchUpReaches,
    Downloads,
    Indicators,
    MissedQueries,
    NameQueries,
    OwnFiles,
    OwnRecord,
    Reaches,
    Reports,
    SplitTables,
  ],
})
export class ReportingModule {}
