import { Module } from '@nestjs/common';
import { BringInController } from './bring-in.controller.js';
import { ClashesController } from './clashes.controller.js';
import { ConferenceController } from './conference.controller.js';
import { InterchangeController } from './interchange.controller.js';

@Module({ controllers: [BringInController, ClashesController, InterchangeController, ConferenceController] })
export class ConferencePagesModule {}
