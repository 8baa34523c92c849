import { minutesIn, type Interval } from '#kernel';
import type { AttendanceStatus, Rule, Timetabled } from './evidence.js';
import type { Presence } from './presence.js';

/**
 * What the session's stamped rule makes of a presence. A length that nobody can tell is `unknown`,
 * never 0 minutes, except where any presence at all is enough.
 */
export function judged({ minutes, isAtLeast }: Presence, timetabled: Timetabled): AttendanceStatus {
  if (isAtLeast && timetabled.rule.basis === 'any') return 'attended';
  if (minutes !== null && minutes > 0 && minutes >= minutesNeeded(timetabled.rule, timetabled))
    return 'attended';
  if (isAtLeast) return 'unknown';
  return minutes === 0 ? 'absent' : 'partial';
}

/** Nobody can be asked to stay longer than the session lasts. */
export function minutesNeeded(rule: Rule, timetabled: Interval): number {
  const length = minutesIn(timetabled);
  if (rule.basis === 'any') return 0;
  return Math.min(length, rule.basis === 'percent' ? (length * rule.value) / 100 : rule.value);
}
