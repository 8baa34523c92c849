export type { RoomAct } from './acts.js';
export { Captions } from './captions.service.js';
export { ONLY_HOSTS, type RoomChange, type RoomMember } from './domain/changes.js';
export { SHOWN_BY_NAME } from './domain/crowd.js';
export { isPresenceOnly, together } from './domain/patched.js';
export type * from './domain/room-view.js';
export { nameOf as itemNameOf, stripOf } from './domain/strip.js';
export * from './live.errors.js';
export * from './live.events.js';
export { LiveModule } from './live.module.js';
export { Members, type AtTheDoor } from './members.js';
export { OpenStays, type OpenStay, type PersonInRoom } from './open-stays.queries.js';
export { RoomPresence } from './presence.service.js';
export { RoomDesk } from './room-desk.service.js';
export { RoomVisits, type Visiting } from './room-visits.service.js';
export { RoomQueries, type CaseInRoom, type RoomWhole } from './rooms.queries.js';
export { liveEntities } from './tables/index.js';
export type {
  Answer,
  ClientMessages,
  Entered,
  Notice,
  NoticeKind,
  Reaction,
  ServerMessages,
  Vouched,
} from './contract.js';
