import { AuditModule } from '#audit';
import { PeopleModule } from '#people';
import { ProgrammeModule } from '#programme';
import { Module } from '@nestjs/common';
import { ChosenProgrammes } from './chosen-programmes.service.js';
import { AgendaQueries } from './agenda/agenda.queries.js';
import { MovedSinceQueries } from './agenda/moved-since.queries.js';
import { ClashReasons } from './clashes/clash-reasons.service.js';
import { LetBeQueries } from './clashes/let-be.queries.js';
import { PlannedClashes } from './clashes/planned-clashes.js';
import { ClashQueries } from './clashes/clashes.queries.js';
import { ConferenceForgets } from './forgetting.js';
import { ConferenceImports } from './conference-imports.service.js';
import { ConferenceQueries } from './conference.queries.js';
import { ConferenceDays } from './days/conference-days.service.js';
import { ConferenceDayQueries } from './days/day.queries.js';
import { DoorMaking } from './days/door-making.js';
import { DayWriting } from './days/day-writing.js';
import { Following } from './days/following.service.js';
import { HeldTalks } from './days/held-talks.service.js';
import { TalkDoors } from './days/talk-doors.queries.js';
import { GridQueries } from './grid/grid.queries.js';
import { NowQueries } from './grid/now.queries.js';
import { StandingQueries } from './grid/standing.queries.js';
import { ImportsFollowed } from './imports-followed.service.js';
import { OwnFacts } from './own-facts.service.js';
import { planning } from './planning/index.js';
import { ReleasePlans } from './planning/release-plans.js';
import { ReleasesKept } from './planning/releases-kept.service.js';
import { ReleaseWriting } from './planning/release-writing.js';
import { QuestionQueries } from './questions/question.queries.js';
import { Questions } from './questions/questions.service.js';
import { GivingPlaces } from './sign-up/giving-places.js';
import { ReleaseFollowed } from './sign-up/release-followed.service.js';
import { TalkPlaceQueries } from './sign-up/talk-places.queries.js';
import { TalkPlaces } from './sign-up/talk-places.service.js';
import { Stars } from './stars.service.js';

const offered = [
  AgendaQueries,
  ChosenProgrammes,
  ClashQueries,
  ClashReasons,
  ConferenceDayQueries,
  ConferenceDays,
  ConferenceImports,
  ConferenceQueries,
  GridQueries,
  HeldTalks,
  NowQueries,
  OwnFacts,
  PlannedClashes,
  QuestionQueries,
  Questions,
  StandingQueries,
  Stars,
  TalkDoors,
  TalkPlaceQueries,
  TalkPlaces,
];

@Module({
  imports: [AuditModule, PeopleModule, ProgrammeModule],
  providers: [
    ...offered,
    ...planning,
    ConferenceForgets,
    DayWriting,
    DoorMaking,
    Following,
    GivingPlaces,
    ImportsFollowed,
    LetBeQueries,
    MovedSinceQueries,
    ReleaseFollowed,
    ReleasePlans,
    ReleasesKept,
    ReleaseWriting,
  ],
  exports: [...offered, ...planning],
})
export class ConferenceModule {}
