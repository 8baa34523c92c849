import { Module, type DynamicModule } from '@nestjs/common';
import { Letters, PROGRAMME_SETTINGS, type ProgrammeSettings } from './letters.js';
import { Places } from './places.js';
import { ProgrammeQueries } from './programme.queries.js';
import { RegistrationQueries } from './registrations.queries.js';
import { Registrations } from './registrations.service.js';
import { SeriesRuns } from './series.service.js';
import { SeriesQueries } from './series.queries.js';
import { SessionLeaders } from './session-leaders.service.js';
import { SessionQueries } from './session.queries.js';
import { SessionStates } from './session-states.service.js';
import { Sessions } from './sessions.service.js';
import { TrainingQueries } from './training.queries.js';

const services = [
  ProgrammeQueries,
  RegistrationQueries,
  Registrations,
  SeriesQueries,
  SeriesRuns,
  SessionLeaders,
  SessionQueries,
  SessionStates,
  Sessions,
  TrainingQueries,
];

@Module({})
export class ProgrammeModule {
  static with(settings: ProgrammeSettings): DynamicModule {
    return {
      module: ProgrammeModule,
      providers: [{ provide: PROGRAMME_SETTINGS, useValue: settings }, Letters, Places, ...services],
      exports: services,
    };
  }
}
