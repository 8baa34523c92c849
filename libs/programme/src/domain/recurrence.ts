import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { instantAt } from './wall-clock.js';

/** No series has more dates than this: three years of a weekly clinic are 157. */
export const MOST_DATES = 200;

/** When a series meets, in its own zone and by the clock on its wall. */
export interface Timetable {
  readonly timeZone: string;
  /** RRULE text without DTSTART; none for a single date. */
  readonly recurrence: string | null;
  readonly firstDate: string;
  readonly startTime: string;
  readonly minutes: number;
}

/** One date of a series. */
export interface Occurrence {
  /** YYYY-MM-DD in the series' zone */
  readonly date: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const PARTS = new Set([
  'FREQ',
  'INTERVAL',
  'COUNT',
  'UNTIL',
  'BYDAY',
  'BYMONTHDAY',
  'BYMONTH',
  'BYSETPOS',
  'WKST',
]);
const FREQUENCIES = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);

/** What is wrong with the rule, in a sentence, or nothing. */
export function faultOfRecurrence(timetable: Timetable): string | undefined {
  if (timetable.recurrence === null) return undefined;
  const parts = partsOf(timetable.recurrence);
  const strange = [...parts.keys()].find((name) => !PARTS.has(name));
  if (strange !== undefined) return `We cannot use ${strange || 'an empty part'} in a repeat rule.`;
  if (!FREQUENCIES.has(parts.get('FREQ') ?? ''))
    return 'Say how often it repeats: FREQ=DAILY, WEEKLY, MONTHLY or YEARLY.';
  if (!parts.has('COUNT') && !parts.has('UNTIL'))
    return 'Say when the series ends: with COUNT or with UNTIL.';
  return faultOfDates(timetable);
}

/**
 * Every date of the series, earliest first. The rule is followed day by day on the calendar and the
 * clock time added afterwards, so that 12:30 stays 12:30 across the clock change. The first date is
 * where the rule begins to count: it is a date of the series only where it fits the rule.
 */
export function datesOf(timetable: Timetable): Occurrence[] {
  return daysOf(timetable).map((date) => occurrenceOn(date, timetable));
}

function occurrenceOn(date: string, { startTime, timeZone, minutes }: Timetable): Occurrence {
  const startsAt = instantAt({ date, time: startTime }, timeZone);
  return { date, startsAt, endsAt: new Date(+startsAt + minutes * 60_000) };
}

function daysOf({ recurrence, firstDate, startTime, timeZone }: Timetable): string[] {
  if (recurrence === null) return [firstDate];
  const dtstart = Temporal.PlainDate.from(firstDate).toZonedDateTime({ timeZone: 'UTC', plainTime: '00:00' });
  const rule = new RRuleTemporal({ rruleString: calendarRule(recurrence, startTime, timeZone), dtstart });
  return rule.all((_, count) => count < MOST_DATES + 1).map((day) => day.toPlainDate().toString());
}

/** The same rule on whole days: UNTIL becomes the last day that the series can still meet on. */
function calendarRule(recurrence: string, startTime: string, timeZone: string): string {
  const parts = partsOf(recurrence);
  const until = parts.get('UNTIL');
  if (until !== undefined)
    parts.set('UNTIL', `${lastDay(until, startTime, timeZone).replaceAll('-', '')}T000000Z`);
  return `RRULE:${[...parts].map(([name, value]) => `${name}=${value}`).join(';')}`;
}

/** UNTIL is a day, or an instant in UTC as RFC 5545 has it, or a local time. */
function lastDay(until: string, startTime: string, timeZone: string): string {
  const [, year, month, day, time, isUtc] = /^(\d{4})(\d{2})(\d{2})(?:T(\d{6})(Z?))?$/.exec(until) ?? [];
  if (!year || !month || !day) throw new RangeError('UNTIL is written 20261231 or 20261231T235959Z.');
  const date = Temporal.PlainDate.from(`${year}-${month}-${day}`, { overflow: 'reject' });
  if (!time) return date.toString();
  const clock = date.toPlainDateTime(`${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}`);
  const local = isUtc ? clock.toZonedDateTime('UTC').withTimeZone(timeZone).toPlainDateTime() : clock;
  const isStillIn = Temporal.PlainTime.compare(local.toPlainTime(), startTime) >= 0;
  return (isStillIn ? local : local.subtract({ days: 1 })).toPlainDate().toString();
}

function faultOfDates(timetable: Timetable): string | undefined {
  try {
    const count = daysOf(timetable).length;
    if (count === 0)
      return 'The rule has no date on or after the first date. Change the rule, or the first date.';
    return count > MOST_DATES ? `The rule has more than ${MOST_DATES} dates. End it earlier.` : undefined;
  } catch {
    return 'We cannot follow the repeat rule. It is written like FREQ=WEEKLY;COUNT=6.';
  }
}

function partsOf(recurrence: string): Map<string, string> {
  const text = recurrence
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '');
  return new Map(text.split(';').map((part) => pairOf(part)));
}

function pairOf(part: string): [string, string] {
  const [name = '', ...value] = part.split('=');
  return [name.trim(), value.join('=').trim()];
}
