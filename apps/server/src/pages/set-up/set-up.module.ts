import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { FoundersDoor } from './founders-door.js';
import { Founding } from './founding.js';
import { SetUpController } from './set-up.controller.js';

@Module({ imports: [AccountModule], controllers: [SetUpController], providers: [FoundersDoor, Founding] })
export class SetUpModule {}
