import { Module } from '@nestjs/common';
import { OthersController } from './others.controller.js';
import { RoomController } from './room.controller.js';
import { RoomFormsController } from './room-forms.controller.js';
import { RoomHostController } from './room-host.controller.js';
import { RoomReading } from './room-reading.js';
import { Learners } from '../sessions/learner.js';

@Module({
  controllers: [RoomController, RoomFormsController, RoomHostController, OthersController],
  providers: [RoomReading, Learners],
})
export class LivePagesModule {}
