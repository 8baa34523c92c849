import type { DigestChoice, DigestTime } from './choices.js';
import { instantOf, localTime } from './night.js';

const NIGHT_FALLS = 21;
const MONDAY = 1;

/** When the latest digest of that kind was due: each day, or on Mondays, at the time that the person chose. */
export function latestDigest(
  digest: Exclude<DigestChoice, 'off'>,
  time: DigestTime,
  now: Date,
  zone: string,
): Date {
  const today = localTime(now, zone).withPlainTime(time);
  const isAhead = instantOf(today) > now;
  if (digest === 'daily') return instantOf(isAhead ? today.subtract({ days: 1 }) : today);
  const monday = today.subtract({ days: today.dayOfWeek - MONDAY });
  return instantOf(isAhead && today.dayOfWeek === MONDAY ? monday.subtract({ weeks: 1 }) : monday);
}

/** One that was missed, because the server was down, leaves at the next day's time; never before it, never at night. */
export function mayLeaveNow(time: DigestTime, now: Date, zone: string): boolean {
  const local = localTime(now, zone);
  return instantOf(local.withPlainTime(time)) <= now && local.hour < NIGHT_FALLS;
}
