import { Module } from '@nestjs/common';
import { ChoicesController } from './choices.controller.js';
import { DayPlanController } from './day-plan.controller.js';
import { NeedsController } from './needs.controller.js';
import { NeedsListController } from './needs-list.controller.js';

/** Planning a study day in parts, choosing what to go to, and saying what one needs there. */
@Module({ controllers: [ChoicesController, DayPlanController, NeedsController, NeedsListController] })
export class StudyDaysPagesModule {}
