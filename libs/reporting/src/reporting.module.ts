import { Module } from '@nestjs/common';
import { OrganisationsModule } from '#organisations';
import { PeopleModule } from '#people';
import { AttendanceRows } from './attendance-rows.service.js';
import { NameQueries } from './name.queries.js';
import { ReportNames } from './names.service.js';
import { ReportQueries } from './report.queries.js';
import { Reports } from './reports.service.js';
import { RowQueries } from './row.queries.js';
import { SplitQueries } from './split.queries.js';
import { SplitTables } from './split-tables.service.js';

@Module({
  imports: [OrganisationsModule, PeopleModule],
  providers: [
    AttendanceRows,
    RowQueries,
    NameQueries,
    ReportNames,
    ReportQueries,
    Reports,
    SplitQueries,
    SplitTables,
  ],
  exports: [AttendanceRows, NameQueries, Reports, SplitTables],
})
export class ReportingModule {}
