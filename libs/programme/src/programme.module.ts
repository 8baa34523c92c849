import { PeopleModule } from '#people';
import { Module } from '@nestjs/common';
import { ProgrammeForgets } from './forgetting.js';
import { OpenPlaces } from './open-places.js';
import { Places } from './places.js';
import { ProgrammeQueries } from './programme.queries.js';
import { RegistrationQueries } from './registrations.queries.js';
import { Registrations } from './registrations.service.js';
import { SeriesChanges } from './series-changes.service.js';
import { SeriesEndings } from './series-endings.service.js';
import { SeriesPlanning } from './series-planning.js';
import { SeriesRests } from './series-rest.js';
import { SeriesSessions } from './series-sessions.js';
import { SeriesTold } from './series-told.js';
import { SeriesWriting } from './series-writing.js';
import { SeriesRuns } from './series.service.js';
import { SeriesQueries } from './series.queries.js';
import { SessionPlanning } from './session-planning.js';
import { SessionLeaders } from './session-leaders.service.js';
import { SessionQueries } from './session.queries.js';
import { SessionStates } from './session-states.service.js';
import { Sessions } from './sessions.service.js';
import { TrainingQueries } from './training.queries.js';
import { ActQueries } from './waiting/act.queries.js';
import { KeptPlacesKeeping } from './waiting/kept-places.service.js';
import { KeptAgain } from './waiting/kept-again.js';
import { Lapses } from './waiting/lapses.js';
import { Giving } from './waiting/giving.js';
import { PlaceOffers } from './waiting/offers.service.js';
import { PlaceQueries } from './waiting/place.queries.js';
import { PlacesAudit } from './waiting/places-audit.js';
import { PlacesByTheClock } from './waiting/places-by-the-clock.js';
import { RegistrationActs } from './waiting/registration-acts.js';
import { RegistrationWriting } from './waiting/registration-writing.js';
import { Rooms } from './waiting/rooms.js';

const services = [
  ActQueries,
  KeptPlacesKeeping,
  PlaceOffers,
  PlaceQueries,
  PlacesAudit,
  PlacesByTheClock,
  ProgrammeQueries,
  RegistrationQueries,
  Registrations,
  SeriesChanges,
  SeriesEndings,
  SeriesQueries,
  SeriesRuns,
  SessionLeaders,
  SessionPlanning,
  SessionQueries,
  SessionStates,
  Sessions,
  TrainingQueries,
];

@Module({
  imports: [PeopleModule],
  providers: [
    ...[
      ProgrammeForgets,
      Giving,
      KeptAgain,
      Lapses,
      OpenPlaces,
      Places,
      RegistrationActs,
      RegistrationWriting,
      Rooms,
    ],
    ...[SeriesPlanning, SeriesRests, SeriesSessions, SeriesTold, SeriesWriting],
    ...services,
  ],
  exports: services,
})
export class ProgrammeModule {}
