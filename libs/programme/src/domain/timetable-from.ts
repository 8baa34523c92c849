import { daysOf, ruledDays, type Timetable } from './recurrence.js';
import { partsOf, ruleOfParts, rulesIn } from './rule-days.js';

type Dates = Required<Pick<Timetable, 'recurrence' | 'firstDate' | 'breaks' | 'exceptDates' | 'extraDates'>>;

/**
 * The same dates from one of them on: what "this and the following" begins with. The rule is kept
 * with what is left of its count; where that would not give the same dates (two rules that are not
 * in step) the dates themselves are listed.
 */
export function timetableFrom<Kept extends Timetable>(timetable: Kept, from: string): Kept & Dates {
  const days = daysOf(timetable).filter((day) => day >= from);
  const shorter = { ...timetable, ...byRule(timetable, from) };
  return sameDays(daysOrNone(shorter), days) ? shorter : { ...timetable, ...byList(days, from) };
}

function byRule(timetable: Timetable, from: string): Dates {
  const { recurrence, breaks = [], exceptDates = [], extraDates = [] } = timetable;
  const rules = recurrence === null ? [] : rulesIn(recurrence);
  const left = rules.map((rule) => {
    const ruled = ruledDays({ ...timetable, recurrence: rule });
    return { rule, days: ruled.filter((day) => day >= from) };
  });
  const going = left.filter(({ days }) => days.length > 0);
  return {
    recurrence:
      going.length === 0 ? null : going.map(({ rule, days }) => counted(rule, days.length)).join('\n'),
    firstDate: going.map(({ days }) => days[0] ?? from).sort()[0] ?? from,
    breaks: breaks.filter(({ to }) => to >= from),
    exceptDates: exceptDates.filter((day) => day >= from),
    extraDates: extraDates.filter((day) => day >= from),
  };
}

function byList(days: readonly string[], from: string): Dates {
  const [firstDate = from, ...extraDates] = days;
  return { recurrence: null, firstDate, extraDates, breaks: [], exceptDates: [] };
}

function counted(rule: string, count: number): string {
  const parts = partsOf(rule);
  if (parts.has('COUNT')) parts.set('COUNT', String(count));
  return ruleOfParts(parts);
}

/** A rule may not begin to count before its first date fits it. */
function daysOrNone(timetable: Timetable): string[] {
  try {
    return daysOf(timetable);
  } catch {
    return [];
  }
}

function sameDays(one: readonly string[], other: readonly string[]): boolean {
  return one.join() === other.join();
}
