import type { ReminderChoice } from './choices.js';
import { dayBefore, eveningOf, isBeforeMorning, isNight, morningOf } from './night.js';

export type ReminderKind = 'day-before' | 'hour-before';

/** A reminder and the instant at which it should leave. */
export interface ReminderTime {
  readonly kind: ReminderKind;
  readonly at: Date;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Nothing reminds people of what they did a moment ago. */
const SETTLED = 15 * MINUTE;
/** How late the one of the day before may be; the one of the hour before makes sense until the start. */
const DAY_BEFORE_LATENESS = 3 * HOUR;
/** Further ahead than any reminder is ever sent: a day, and what the night adds to it. */
export const LOOK_AHEAD = 36 * HOUR;

/**
 * When a person is reminded of a session, by their own wall clock and never at night.
 *
 * - The day before: at the hour of the session. In the late evening it is sent at 20:00, and in the
 *   small hours at 08:00 of the same day.
 * - The hour before: an hour before the start. In the late evening it is sent at 20:00. Before the
 *   morning it is left out where the person was reminded the day before, and otherwise sent at 20:00
 *   the evening before.
 */
export function reminderTimes(startsAt: Date, choice: ReminderChoice, zone: string): ReminderTime[] {
  const times: ReminderTime[] = [];
  const isWantedDayBefore = choice === 'both' || choice === 'day-before';
  if (isWantedDayBefore) times.push({ kind: 'day-before', at: byDay(dayBefore(startsAt, zone), zone) });
  if (choice === 'both' || choice === 'hour-before') {
    const at = hourBefore(startsAt, isWantedDayBefore, zone);
    if (at) times.push({ kind: 'hour-before', at });
  }
  return times;
}

/** Whether a reminder should leave now. One that is late leaves only while it still helps. */
export function isDue({ kind, at }: ReminderTime, startsAt: Date, now: Date, zone: string): boolean {
  if (now < at || now >= startsAt || isNight(now, zone)) return false;
  return kind === 'hour-before' || +now <= +at + DAY_BEFORE_LATENESS;
}

/** By when somebody must have had their place to be reminded at that time. */
export function settledBy({ at }: ReminderTime): Date {
  return new Date(+at - SETTLED);
}

function byDay(at: Date, zone: string): Date {
  if (!isNight(at, zone)) return at;
  return isBeforeMorning(at, zone) ? morningOf(at, zone) : eveningOf(at, zone);
}

function hourBefore(startsAt: Date, wasReminded: boolean, zone: string): Date | undefined {
  const at = new Date(+startsAt - HOUR);
  if (!isNight(at, zone)) return at;
  if (!isBeforeMorning(at, zone)) return eveningOf(at, zone);
  return wasReminded ? undefined : eveningOf(at, zone, 1);
}
