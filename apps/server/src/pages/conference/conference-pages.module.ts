import { Module } from '@nestjs/common';
import { AgendaController } from './agenda.controller.js';
import { BringInController } from './bring-in.controller.js';
import { ClashesController } from './clashes.controller.js';
import { ConferenceController } from './conference.controller.js';
import { GridController } from './grid.controller.js';
import { InterchangeController } from './interchange.controller.js';
import { NowController } from './now.controller.js';

const READ = [AgendaController, ConferenceController, GridController, InterchangeController, NowController];

@Module({ controllers: [BringInController, ClashesController, ...READ] })
export class ConferencePagesModule {}
