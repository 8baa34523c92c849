import { ProgrammeModule } from '#programme';
import { Module } from '@nestjs/common';
import { DayChoices } from './day-choices.service.js';
import { DayPlans } from './day-plans.service.js';
import { DayQueries } from './day.queries.js';
import { UnchosenQueries } from './unchosen.queries.js';

const offered = [DayChoices, DayPlans, DayQueries, UnchosenQueries];

@Module({ imports: [ProgrammeModule], providers: offered, exports: offered })
export class StudyDaysModule {}
