import type { SeriesDraft } from './draft.js';
import { daysOf, MOST_DATES, ruledDays } from './recurrence.js';
import { partsOf, ruleOfParts, rulesIn } from './rule-days.js';

/**
 * A series to plan anew from one that there is: the same in all it says, with as many dates in the same
 * rhythm, from the first that comes after its last one and after today. Holidays, and the dates that were
 * left out or added by hand, belonged to the old dates; a series of such dates alone moves as a whole.
 */
export function usedAgain(series: Required<SeriesDraft>, today: string): Required<SeriesDraft> {
  const days = daysOf(series);
  const [first = series.firstDate, last = first] = [days[0], days.at(-1)];
  const since = last > today ? last : today;
  if (series.recurrence === null) return movedBy(series, weeksAfter(first, since));
  const rules = rulesIn(series.recurrence).map((recurrence) => ({ ...series, recurrence }));
  const nexts = rules.map((rule) => nextAfter(since, rule)).sort();
  return {
    ...series,
    firstDate: nexts[0] ?? since,
    recurrence: rules.map((rule) => counted(rule.recurrence, ruledDays(rule).length)).join('\n'),
    ...{ breaks: [], exceptDates: [], extraDates: [] },
  };
}

/** The rule's next date after that day; where it has none within reach, a whole number of weeks after its first. */
function nextAfter(since: string, rule: Required<SeriesDraft> & { readonly recurrence: string }): string {
  const going = { ...rule, recurrence: counted(rule.recurrence, MOST_DATES) };
  const next = ruledDays(going).find((day) => day > since);
  return next ?? dayAfter(rule.firstDate, weeksAfter(rule.firstDate, since));
}

function counted(rule: string, count: number): string {
  const parts = [...partsOf(rule)].filter(([name]) => name !== 'UNTIL' && name !== 'COUNT');
  return ruleOfParts(new Map([...parts, ['COUNT', String(Math.max(1, count))]]));
}

function movedBy(series: Required<SeriesDraft>, days: number): Required<SeriesDraft> {
  const { firstDate, extraDates, exceptDates } = series;
  return {
    ...series,
    firstDate: dayAfter(firstDate, days),
    extraDates: extraDates.map((date) => dayAfter(date, days)),
    exceptDates: exceptDates.map((date) => dayAfter(date, days)),
    breaks: [],
  };
}

const A_DAY = 86_400_000;

/** Whole weeks, in days, that bring the first date after that day: the weekday stays. */
function weeksAfter(first: string, since: string): number {
  const days = (Date.parse(since) - Date.parse(first)) / A_DAY;
  return (Math.floor(days / 7) + 1) * 7;
}

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * A_DAY).toISOString().slice(0, 10);
}
