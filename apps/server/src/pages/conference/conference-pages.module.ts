import { Module } from '@nestjs/common';
import { AgendaCalendarController } from './agenda-calendar.controller.js';
import { AgendaController } from './agenda.controller.js';
import { BringInController } from './bring-in.controller.js';
import { ClashesController } from './clashes.controller.js';
import { ConferenceCalendarController } from './conference-calendar.controller.js';
import { ConferenceController } from './conference.controller.js';
import { GridController } from './grid.controller.js';
import { InterchangeController } from './interchange.controller.js';
import { TalkLinks } from '../conference-days/talk-links.js';
import { Learners } from '../sessions/learner.js';
import { Marks } from './marks.js';
import { MarksController } from './marks.controller.js';
import { NowController } from './now.controller.js';
import { PathController } from './path.controller.js';
import { Drawn } from './drawn.js';
import { TakeAlongController } from './take-along.controller.js';
import { TalkController } from './talk.controller.js';

const READ = [
  AgendaCalendarController,
  AgendaController,
  ConferenceCalendarController,
  ConferenceController,
  GridController,
  InterchangeController,
  MarksController,
  NowController,
  PathController,
  TakeAlongController,
  TalkController,
];

@Module({
  controllers: [BringInController, ClashesController, ...READ],
  providers: [Drawn, Learners, Marks, TalkLinks],
})
export class ConferencePagesModule {}
