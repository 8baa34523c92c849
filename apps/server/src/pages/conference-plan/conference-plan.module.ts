import { Module } from '@nestjs/common';
import { BeginController } from './begin.controller.js';
import { PlanClashesController } from './clashes.controller.js';
import { FrameController } from './frame.controller.js';
import { OutlineController } from './outline.controller.js';
import { ReleaseController } from './release.controller.js';
import { ChangesController } from './changes.controller.js';
import { SpeakersController } from './speakers.controller.js';
import { SpeakingController } from './speaking.controller.js';
import { PlanRoomsController } from './rooms.controller.js';
import { PlanTalksController } from './talks.controller.js';

@Module({
  controllers: [
    BeginController,
    FrameController,
    PlanClashesController,
    PlanRoomsController,
    PlanTalksController,
    ReleaseController,
    SpeakersController,
    SpeakingController,
    ChangesController,
    OutlineController,
  ],
})
export class ConferencePlanModule {}
