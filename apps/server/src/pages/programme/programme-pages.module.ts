import { Module } from '@nestjs/common';
import { CareWaiting } from '../home/care-waiting.js';
import { ForYou } from '../home/for-you.js';
import { HomeController } from '../home/home.controller.js';
import { WaitingForYou } from '../home/waiting-for-you.js';
import { BesideSession } from '../sessions/beside-session.js';
import { Learners } from '../sessions/learner.js';
import { RunSheetController } from '../run-sheet/run-sheet.controller.js';
import { RunSheets } from '../run-sheet/run-sheets.js';
import { SignInSheetController } from '../run-sheet/sign-in-sheet.controller.js';
import { RegistrationController } from '../sessions/registration.controller.js';
import { SessionReading } from '../sessions/session-reading.js';
import { SessionsController } from '../sessions/sessions.controller.js';
import { TrainingController } from '../training/training.controller.js';
import { ChangeSessionController } from './change.controller.js';
import { LeaderNames } from './leader-names.js';
import { LeadersController } from './leaders.controller.js';
import { NewPlanController } from './new.controller.js';
import { PeopleComingController } from './people.controller.js';
import { Planning } from './planning.js';
import { KeptPlacesController } from '../places/kept-places.controller.js';
import { OfferController } from '../places/offer.controller.js';
import { ProgrammeController } from './programme.controller.js';
import { SeriesChangeController } from './series-change.controller.js';
import { SeriesController } from './series.controller.js';
import { SeriesEndingsController } from './series-endings.controller.js';
import { SeriesForms } from './series-forms.js';
import { SessionChangeCheck } from './session-change-check.js';
import { SessionStatesController } from './states.controller.js';
import { SessionWordsController } from './words.controller.js';

/** Finding training, taking a place, and planning: the journeys that the programme serves. */
@Module({
  controllers: [
    ChangeSessionController,
    HomeController,
    KeptPlacesController,
    LeadersController,
    NewPlanController,
    OfferController,
    PeopleComingController,
    ProgrammeController,
    RegistrationController,
    RunSheetController,
    SignInSheetController,
    SeriesChangeController,
    SeriesController,
    SeriesEndingsController,
    SessionStatesController,
    SessionWordsController,
    SessionsController,
    TrainingController,
  ],
  providers: [
    BesideSession,
    ForYou,
    LeaderNames,
    Learners,
    Planning,
    SeriesForms,
    SessionChangeCheck,
    SessionReading,
    RunSheets,
    CareWaiting,
    WaitingForYou,
  ],
})
export class ProgrammePagesModule {}
