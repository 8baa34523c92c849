export { STATUSES, type AttendanceStatus, type Source } from './domain/evidence.js';
export { FLAGS, type Flag } from './domain/conclusion.js';
export * from './tables/index.js';
