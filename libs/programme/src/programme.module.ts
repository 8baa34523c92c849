import { Module } from '@nestjs/common';
import { Places } from './places.js';
import { ProgrammeQueries } from './programme.queries.js';
import { RegistrationQueries } from './registrations.queries.js';
import { Registrations } from './registrations.service.js';
import { SeriesChanges } from './series-changes.service.js';
import { SeriesEndings } from './series-endings.service.js';
import { SeriesPlanning } from './series-planning.js';
import { SeriesSessions } from './series-sessions.js';
import { SeriesTold } from './series-told.js';
import { SeriesWriting } from './series-writing.js';
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
  SeriesChanges,
  SeriesEndings,
  SeriesQueries,
  SeriesRuns,
  SessionLeaders,
  SessionQueries,
  SessionStates,
  Sessions,
  TrainingQueries,
];

@Module({
  providers: [Places, SeriesPlanning, SeriesSessions, SeriesTold, SeriesWriting, ...services],
  exports: services,
})
export class ProgrammeModule {}
