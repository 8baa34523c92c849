import { Module } from '@nestjs/common';
import { AccountModule } from './account/account.module.js';
import { AdminModule } from './admin/admin.module.js';
import { AttendancePagesModule } from './attendance/attendance-pages.module.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { ApiController } from './api/api.controller.js';
import { CasesPagesModule } from './cases/cases-pages.module.js';
import { CatchUpPagesModule } from './catch-up/catch-up-pages.module.js';
import { ConferenceDaysPagesModule } from './conference-days/conference-days-pages.module.js';
import { ConferencePlanModule } from './conference-plan/conference-plan.module.js';
import { ConferencePagesModule } from './conference/conference-pages.module.js';
import { DiscussionPagesModule } from './discussion/discussion-pages.module.js';
import { ReportDownloadController } from './reports/report-download.controller.js';
import { ReportsController } from './reports/reports.controller.js';
import { CasesReportController } from './reports/cases.controller.js';
import { IndicatorsController } from './reports/indicators.controller.js';
import { ReachController } from './reports/reach.controller.js';
import { SplitController } from './reports/split.controller.js';
import { LivePagesModule } from './live/live-pages.module.js';
import { ProgrammePagesModule } from './programme/programme-pages.module.js';
import { StudyDaysPagesModule } from './study-days/study-days-pages.module.js';
import { SetUpModule } from './set-up/set-up.module.js';

@Module({
  imports: [
    AccountModule,
    AdminModule,
    AttendancePagesModule,
    CasesPagesModule,
    CatchUpPagesModule,
    ConferenceDaysPagesModule,
    ConferencePagesModule,
    ConferencePlanModule,
    DiscussionPagesModule,
    LivePagesModule,
    ProgrammePagesModule,
    SetUpModule,
    StudyDaysPagesModule,
  ],
  controllers: [
    ApiController,
    CalendarController,
    CasesReportController,
    IndicatorsController,
    ReportDownloadController,
    ReportsController,
    ReachController,
    SplitController,
  ],
})
export class PagesModule {}
