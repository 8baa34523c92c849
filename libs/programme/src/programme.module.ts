import { Module } from '@nestjs/common';
import { Places } from './places.js';
import { Registrations } from './registrations.service.js';
import { SessionStates } from './session-states.service.js';
import { Sessions } from './sessions.service.js';

const services = [Registrations, SessionStates, Sessions];

@Module({ providers: [Places, ...services], exports: services })
export class ProgrammeModule {}
