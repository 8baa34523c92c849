export { catchUpEntities } from './catch-up.entities.js';
export * from './catch-up.events.js';
export { CatchUpModule } from './catch-up.module.js';
export {
  CatchUpQueries,
  type CatchUpRow,
  type CaughtUpLine,
  type CaughtUpSum,
  type LastTime,
} from './catch-up.queries.js';
export { CatchUpsSeen } from './catch-ups-seen.js';
export { CatchUps, type CatchUpWish } from './catch-ups.service.js';
export { CatchUpVisits } from './catch-up-visits.service.js';
export * from './domain/content.js';
export { SessionsToWrite } from './sessions-to-write.js';
