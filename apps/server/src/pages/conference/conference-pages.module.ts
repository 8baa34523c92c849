import { Module } from '@nestjs/common';
import { BringInController } from './bring-in.controller.js';
import { ConferenceController } from './conference.controller.js';
import { InterchangeController } from './interchange.controller.js';

@Module({ controllers: [BringInController, InterchangeController, ConferenceController] })
export class ConferencePagesModule {}
