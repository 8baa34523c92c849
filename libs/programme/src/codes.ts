import { randomBytes, randomInt } from 'node:crypto';

/** No lookalikes (0 O, 1 I L, 2 Z, 5 S, 8 B, U V W) and no vowels, so that no word is ever spelt. */
const LETTERS = 'CDFGHJKMNPQRTVXY34679';

/** Six letters and digits that can be read out at a door. */
export function newShortCode(): string {
  return lettersOf(6);
}

/** For the door of a room or a talk: longer than a session's, so that the two are never the same. */
export function newRoomCode(): string {
  return lettersOf(7);
}

/** Stands in a person's joining link and beside their name in a meeting. */
export function newJoinToken(): string {
  return lettersOf(10);
}

/** Stands in the link by which somebody takes or passes on a place: nobody guesses it. */
export function newOfferCode(): string {
  return lettersOf(24);
}

export function newCheckInSecret(): string {
  return randomBytes(32).toString('base64url');
}

function lettersOf(length: number): string {
  return Array.from({ length }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
}
