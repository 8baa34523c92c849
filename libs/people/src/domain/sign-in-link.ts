const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export const LINK_MINUTES = 15;
/** Links that one person may ask for in an hour; more are not sent, so that nobody can flood a colleague. */
export const LINKS_AN_HOUR = 5;

/** A sign-in ends with the working day on a shared computer, and after thirty days on one's own. */
const SHORT_STAY = 12 * HOUR;
const LONG_STAY = 30 * 24 * HOUR;

export type LinkStanding = 'good' | 'used' | 'expired' | 'unknown';

export interface LinkTimes {
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

export function standingOf(link: LinkTimes | undefined | null, now: Date): LinkStanding {
  if (!link) return 'unknown';
  if (link.usedAt) return 'used';
  return now < link.expiresAt ? 'good' : 'expired';
}

export function linkExpiry(now: Date): Date {
  return new Date(+now + LINK_MINUTES * MINUTE);
}

export function anHourBefore(now: Date): Date {
  return new Date(+now - HOUR);
}

export function stayUntil(now: Date, isOwnDevice: boolean): Date {
  return new Date(+now + (isOwnDevice ? LONG_STAY : SHORT_STAY));
}
