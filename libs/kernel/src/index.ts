export * from './actor.js';
export * from './clock.js';
export * from './domain-error.js';
export * from './folded-name.js';
export * from './ids.js';
export * from './interval.js';
export * from './paging.js';
export * from './staff-groups.js';
