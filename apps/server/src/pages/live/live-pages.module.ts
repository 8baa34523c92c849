import { Module } from '@nestjs/common';
import { CaptionKeeping } from '../../live/caption-keeping.js';
import { CaseShowing } from '../../live/case-showing.js';
import { CaseChoices, CaseOrigins, CaseParts, CaseReading, CaseSurroundings } from '../cases/case-reading.js';
import { OthersController } from './others.controller.js';
import { PeopleHereController } from './people-here.controller.js';
import { RehearsalController } from './rehearsal.controller.js';
import { RoomCaptionsController } from './room-captions.controller.js';
import { RoomCaseController } from './room-case.controller.js';
import { RoomCases } from './room-cases.js';
import { RoomController } from './room.controller.js';
import { RoomFormsController } from './room-forms.controller.js';
import { RoomHostController } from './room-host.controller.js';
import { RoomReading } from './room-reading.js';
import { Learners } from '../sessions/learner.js';

@Module({
  controllers: [
    RehearsalController,
    RoomController,
    RoomCaptionsController,
    RoomCaseController,
    RoomFormsController,
    RoomHostController,
    OthersController,
    PeopleHereController,
  ],
  providers: [
    CaseChoices,
    CaseOrigins,
    CaseParts,
    CaseReading,
    CaptionKeeping,
    CaseShowing,
    CaseSurroundings,
    Learners,
    RoomCases,
    RoomReading,
  ],
})
export class LivePagesModule {}
