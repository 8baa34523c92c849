/** How an offer of a place ended: by the person, by the clock, or because there was nothing left to offer. */
export type OfferAnswer = 'accepted' | 'passed' | 'lapsed' | 'withdrawn';

const HOUR = 3_600_000;
/** Nearer than this people have made other plans: they are asked first. */
const CLOSE = 72 * HOUR;
/** Nearer than this there is no time to ask. */
const TOO_CLOSE = 2 * HOUR;
const LONGEST = 24 * HOUR;

/**
 * Until when somebody is asked whether they still want a place, or nothing where it is theirs at once.
 * They have a day, and never more than half of the time that is left: the next in line needs some too.
 */
export function answerBy(now: Date, startsAt: Date): Date | null {
  const left = +startsAt - +now;
  if (left > CLOSE || left <= TOO_CLOSE) return null;
  const until = +now + Math.min(LONGEST, left / 2);
  return new Date(Math.floor(until / 60_000) * 60_000);
}
