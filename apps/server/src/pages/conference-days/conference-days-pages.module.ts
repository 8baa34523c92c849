import { Module } from '@nestjs/common';
import { DoorScreens } from '../attendance/door-screens.js';
import { TalkDoorController } from './doors.controller.js';
import { OnTheDayController } from './on-the-day.controller.js';
import { PlacesController } from './places.controller.js';
import { QuestionsController } from './questions.controller.js';
import { TalkRegisterController } from './talk-register.controller.js';
import { TalksRegisterController } from './talks-register.controller.js';

/** A conference on the day: its doors, and who was where. */
@Module({
  controllers: [
    OnTheDayController,
    PlacesController,
    QuestionsController,
    TalkDoorController,
    TalkRegisterController,
    TalksRegisterController,
  ],
  providers: [DoorScreens],
})
export class ConferenceDaysPagesModule {}
