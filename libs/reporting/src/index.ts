export * from './domain/groupings.js';
export * from './domain/period.js';
