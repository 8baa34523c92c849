import { randomInt } from 'node:crypto';

/** Letters and digits that nobody mistakes for one another when they are read from a poster. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new workplace code of eight signs: 39 random bits, too many to find one by guessing. */
export function newWorkplaceCode(): string {
  return Array.from({ length: 8 }, () => SIGNS.charAt(randomInt(SIGNS.length))).join('');
}
