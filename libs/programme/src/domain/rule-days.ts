import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';

const A_DAY = 86_400_000;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const PLAIN_PARTS = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST']);

/** What a repeat rule is counted from, and by which clock its end is read. */
export interface RuleStart {
  readonly firstDate: string;
  readonly startTime: string;
  readonly timeZone: string;
}

/** The rules of a repeat text: one a line, each with or without `RRULE:` before it. */
export function rulesIn(recurrence: string): string[] {
  return recurrence
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The parts of a rule by name, such as FREQ and COUNT, in the order in which they stand. */
export function partsOf(rule: string): Map<string, string> {
  const text = rule
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '');
  return new Map(text.split(';').map((part) => pairOf(part)));
}

export function ruleOfParts(parts: ReadonlyMap<string, string>): string {
  return [...parts].map(([name, value]) => `${name}=${value}`).join(';');
}

/**
 * The days of one rule, the earliest first, at most so many. The rule is followed on whole days, and
 * whoever asks adds the time of the clock afterwards: so 12:30 stays 12:30 across the clock change.
 */
export function daysOfRule(rule: string, start: RuleStart, most: number): string[] {
  const parts = partsOf(rule);
  const step = stepOf(parts, start.firstDate);
  return step === undefined ? followed(rule, start, most) : stepped(parts, { ...start, step, most });
}

/**
 * How many days apart the dates are, where a rule is no more than that: nearly every series is, and
 * adding days takes a hundredth of the time of following a rule, which a preview of three years feels.
 */
function stepOf(parts: ReadonlyMap<string, string>, firstDate: string): number | undefined {
  const weekday = WEEKDAYS[(dayNumberOf(firstDate) + 3) % 7];
  const isPlain = [...parts].every(
    ([name, value]) => PLAIN_PARTS.has(name) || (name === 'BYDAY' && value === weekday),
  );
  const days = { DAILY: 1, WEEKLY: 7 }[parts.get('FREQ') ?? ''];
  const interval = parts.get('INTERVAL') ?? '1';
  const isDailyOn = parts.get('FREQ') === 'DAILY' && parts.has('BYDAY');
  const isCounted = /^[1-9]\d{0,5}$/.test(parts.get('COUNT') ?? '1') && /^[1-9]\d{0,2}$/.test(interval);
  return isPlain && isCounted && days && !isDailyOn ? days * Number(interval) : undefined;
}

function stepped(
  parts: ReadonlyMap<string, string>,
  { step, most, ...start }: RuleStart & { step: number; most: number },
): string[] {
  const first = dayNumberOf(start.firstDate);
  const until = parts.get('UNTIL');
  const last = until === undefined ? Infinity : dayNumberOf(lastDay(until, start));
  const count = Math.min(Number(parts.get('COUNT') ?? most), most, Math.floor((last - first) / step) + 1);
  return Array.from({ length: Math.max(0, count) }, (_, time) => dayOf(first + time * step));
}

/** Days since 1 January 1970, which was a Thursday. */
function dayNumberOf(date: string): number {
  return Date.parse(date) / A_DAY;
}

function dayOf(number: number): string {
  return new Date(number * A_DAY).toISOString().slice(0, 10);
}

/** Any rule at all. */
export function followed(rule: string, start: RuleStart, most: number): string[] {
  const dtstart = Temporal.PlainDate.from(start.firstDate).toZonedDateTime({
    timeZone: 'UTC',
    plainTime: '00:00',
  });
  const days = new RRuleTemporal({ rruleString: calendarRule(rule, start), dtstart });
  return days.all((_, count) => count < most).map((day) => day.toPlainDate().toString());
}

/** The same rule on whole days: UNTIL becomes the last day that the series can still meet on. */
function calendarRule(rule: string, start: RuleStart): string {
  const parts = partsOf(rule);
  const until = parts.get('UNTIL');
  if (until !== undefined) parts.set('UNTIL', `${lastDay(until, start).replaceAll('-', '')}T000000Z`);
  return `RRULE:${ruleOfParts(parts)}`;
}

/** UNTIL is a day, or an instant in UTC as RFC 5545 has it, or a local time. */
function lastDay(until: string, { startTime, timeZone }: RuleStart): string {
  const [, year, month, day, time, isUtc] = /^(\d{4})(\d{2})(\d{2})(?:T(\d{6})(Z?))?$/.exec(until) ?? [];
  if (!year || !month || !day) throw new RangeError('UNTIL is written 20261231 or 20261231T235959Z.');
  const date = Temporal.PlainDate.from(`${year}-${month}-${day}`, { overflow: 'reject' });
  if (!time) return date.toString();
  const clock = date.toPlainDateTime(`${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}`);
  const local = isUtc ? clock.toZonedDateTime('UTC').withTimeZone(timeZone).toPlainDateTime() : clock;
  const isStillIn = Temporal.PlainTime.compare(local.toPlainTime(), startTime) >= 0;
  return (isStillIn ? local : local.subtract({ days: 1 })).toPlainDate().toString();
}

function pairOf(part: string): [string, string] {
  const [name = '', ...value] = part.split('=');
  return [name.trim(), value.join('=').trim()];
}
