import { Registration } from './registration.entity.js';
import { Series } from './series.entity.js';
import { SessionAudience } from './session-audience.entity.js';
import { SessionLeader } from './session-leader.entity.js';
import { Session } from './session.entity.js';

export const programmeEntities: (new () => object)[] = [
  Series,
  Session,
  SessionAudience,
  SessionLeader,
  Registration,
];
