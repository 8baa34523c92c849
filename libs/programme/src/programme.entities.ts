import { Registration } from './registration.entity.js';
import { Series } from './series.entity.js';
import { SessionAudience } from './session-audience.entity.js';
import { SessionLeader } from './session-leader.entity.js';
import { Session } from './session.entity.js';
import { KeptPlaces } from './waiting/kept-places.entity.js';
import { PlaceOffer } from './waiting/place-offer.entity.js';
import { RegistrationAct } from './waiting/registration-act.entity.js';

export const programmeEntities: (new () => object)[] = [
  Series,
  Session,
  SessionAudience,
  SessionLeader,
  Registration,
  KeptPlaces,
  PlaceOffer,
  RegistrationAct,
];
