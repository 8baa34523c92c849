/** What other programs wrote, which may be anything: JSON of any shape, and many things in turns so that nobody else waits. */
export { damagedFile, unsafeXml } from './refusals.js';
export { instantOf, isThing, numberOf, type Thing, thingsIn, textOf } from './things.js';
export { inTurns } from './turns.js';
