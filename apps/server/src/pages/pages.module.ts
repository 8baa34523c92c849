import { Module } from '@nestjs/common';
import { AccountModule } from './account/account.module.js';
import { ApiController } from './api/api.controller.js';
import { HomeController } from './home/home.controller.js';
import { ReportDownloadController } from './reports/report-download.controller.js';
import { ReportsController } from './reports/reports.controller.js';
import { SplitController } from './reports/split.controller.js';
import { Learners } from './sessions/learner.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { TrainingController } from './training/training.controller.js';

@Module({
  imports: [AccountModule],
  controllers: [
    ApiController,
    HomeController,
    ReportDownloadController,
    ReportsController,
    SplitController,
    SessionsController,
    TrainingController, //
  ],
  providers: [Learners],
})
export class PagesModule {}
