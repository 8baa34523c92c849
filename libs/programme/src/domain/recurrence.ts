import { daysOfRule, partsOf, rulesIn } from './rule-days.js';
import { instantAt, isDate } from './wall-clock.js';

/** No series has more dates than this: three years of a weekly clinic are 157. */
export const MOST_DATES = 200;

/** A stretch of days, first and last included, in which a series does not meet: half term, Christmas. */
export interface Break {
  readonly from: string;
  readonly to: string;
}

/** When a series meets, in its own zone and by the clock on its wall. */
export interface Timetable {
  readonly timeZone: string;
  /** RRULE text without DTSTART, one rule a line; none for a single date. */
  readonly recurrence: string | null;
  readonly firstDate: string;
  readonly startTime: string;
  readonly minutes: number;
  readonly breaks?: readonly Break[];
  /** Days left out, whatever else says that the series meets then. */
  readonly exceptDates?: readonly string[];
  /** Days on which it meets besides, in a break too. */
  readonly extraDates?: readonly string[];
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
const MOST_RULES = 5;

/** What is wrong with the rules and the dates beside them, in a sentence, or nothing. */
export function faultOfRecurrence(timetable: Timetable): string | undefined {
  const rules = timetable.recurrence === null ? [] : rulesOf(timetable.recurrence);
  if (rules.length > MOST_RULES) return `A series has ${MOST_RULES} repeat rules at the most.`;
  return rules.map(faultOfRule).find((fault) => fault !== undefined) ?? faultOfDates(timetable);
}

/** What is wrong with a list of days, in a sentence, or nothing. */
export function faultOfDays(days: readonly string[] = []): string | undefined {
  const strange = days.find((day) => !isDate(day));
  if (strange !== undefined) return `We cannot read the date "${strange.slice(0, 30)}".`;
  return days.length > MOST_DATES ? `List ${MOST_DATES} dates at the most.` : undefined;
}

export function faultOfBreaks(breaks: readonly Break[] = []): string | undefined {
  const fault = faultOfDays(breaks.flatMap(({ from, to }) => [from, to]));
  const isBackwards = breaks.some(({ from, to }) => from > to);
  return fault ?? (isBackwards ? 'A holiday must end on or after the day it begins.' : undefined);
}

/**
 * Every date of the series, earliest first. The first date is where a rule begins to count: it is a
 * date of the series only where it fits a rule. A count counts the dates that are left out as well,
 * as RFC 5545 has it: leaving one out never adds another at the end.
 */
export function datesOf(timetable: Timetable): Occurrence[] {
  return daysOf(timetable).map((date) => occurrenceOn(date, timetable));
}

/** The days alone. */
export function daysOf(timetable: Timetable): string[] {
  const { breaks = [], exceptDates = [], extraDates = [] } = timetable;
  const isInBreak = (day: string) => breaks.some(({ from, to }) => from <= day && day <= to);
  const ruled = ruledDays(timetable).filter((day) => !isInBreak(day));
  const isLeftOut = new Set(exceptDates);
  return [...new Set([...ruled, ...extraDates])].filter((day) => !isLeftOut.has(day)).sort();
}

/** The days that the rules give, before anything is left out or added. */
export function ruledDays(timetable: Timetable): string[] {
  if (timetable.recurrence === null) return [timetable.firstDate];
  return rulesOf(timetable.recurrence).flatMap((rule) => daysOfRule(rule, timetable, MOST_DATES + 1));
}

export function occurrenceOn(
  date: string,
  { startTime, timeZone, minutes }: Omit<Timetable, 'recurrence' | 'firstDate'>,
): Occurrence {
  const startsAt = instantAt({ date, time: startTime }, timeZone);
  return { date, startsAt, endsAt: new Date(+startsAt + minutes * 60_000) };
}

/** An empty text is one rule that says nothing, so that it is refused by name. */
function rulesOf(recurrence: string): string[] {
  const rules = rulesIn(recurrence);
  return rules.length === 0 ? [''] : rules;
}

function faultOfRule(rule: string): string | undefined {
  const parts = partsOf(rule);
  const strange = [...parts.keys()].find((name) => !PARTS.has(name));
  if (strange !== undefined) return `We cannot use ${strange || 'an empty part'} in a repeat rule.`;
  if (!FREQUENCIES.has(parts.get('FREQ') ?? ''))
    return 'Say how often it repeats: FREQ=DAILY, WEEKLY, MONTHLY or YEARLY.';
  if (!parts.has('COUNT') && !parts.has('UNTIL'))
    return 'Say when the series ends: with COUNT or with UNTIL.';
  return undefined;
}

function faultOfDates(timetable: Timetable): string | undefined {
  try {
    const hasRuled = ruledDays(timetable).length > 0;
    const count = daysOf(timetable).length;
    if (count > MOST_DATES) return `The rule has more than ${MOST_DATES} dates. End it earlier.`;
    if (count > 0) return undefined;
    return hasRuled
      ? 'Every date is left out. Keep one at least.'
      : 'The rule has no date on or after the first date. Change the rule, or the first date.';
  } catch {
    return 'We cannot follow the repeat rule. It is written like FREQ=WEEKLY;COUNT=6.';
  }
}
