import { Module } from '@nestjs/common';
import { ChoicesController } from './choices.controller.js';
import { DayPlanController } from './day-plan.controller.js';

/** Planning a study day in parts, and choosing what to go to. */
@Module({ controllers: [ChoicesController, DayPlanController] })
export class StudyDaysPagesModule {}
