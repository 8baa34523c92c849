import { PeopleModule } from '#people';
import { ProgrammeModule } from '#programme';
import { Module, type DynamicModule } from '@nestjs/common';
import { ChoicesKept } from './choices-kept.js';
import { DayChoices } from './day-choices.service.js';
import { DayPlans } from './day-plans.service.js';
import { DayQueries } from './day.queries.js';
import { DayNeeds } from './needs/day-needs.service.js';
import { EarlierDays } from './earlier-days.queries.js';
import { NeedQueries } from './needs/need.queries.js';
import { NeedsByTheClock } from './needs/needs-by-the-clock.js';
import { NeedsForgotten } from './needs/forgetting.js';
import { NeedsLifetime } from './needs/needs-lifetime.js';
import { NEEDS_SETTINGS, type NeedsSettings } from './needs/needs-settings.js';
import { OptionRows } from './option.rows.js';
import { PartQueries } from './part.queries.js';
import { PartRows } from './part.rows.js';
import { UnchosenQueries } from './unchosen.queries.js';

const offered = [
  DayChoices,
  DayNeeds,
  DayPlans,
  DayQueries,
  EarlierDays,
  NeedsByTheClock,
  PartQueries,
  UnchosenQueries,
];

@Module({})
export class StudyDaysModule {
  static with(needs: NeedsSettings): DynamicModule {
    return {
      module: StudyDaysModule,
      // What calls upon days takes their services without saying their settings again.
      global: true,
      imports: [PeopleModule, ProgrammeModule],
      providers: [
        ...offered,
        ChoicesKept,
        NeedQueries,
        NeedsForgotten,
        NeedsLifetime,
        OptionRows,
        PartRows,
        { provide: NEEDS_SETTINGS, useValue: needs },
      ],
      exports: offered,
    };
  }
}
