import { Module } from '@nestjs/common';
import { ChoicesController } from './choices.controller.js';
import { DayPlanController } from './day-plan.controller.js';
import { NeedsController } from './needs.controller.js';
import { NeedsListController } from './needs-list.controller.js';
import { PartRegisterController } from './part-register.controller.js';
import { PartSheetController } from './part-sheet.controller.js';
import { PartRegistersController } from './part-registers.controller.js';

/** Planning a study day in parts, choosing what to go to, what one needs there, and who was in which part. */
@Module({
  controllers: [
    ChoicesController,
    DayPlanController,
    NeedsController,
    NeedsListController,
    PartRegisterController,
    PartSheetController,
    PartRegistersController,
  ],
})
export class StudyDaysPagesModule {}
