import { Temporal } from 'temporal-polyfill';
import { partsOf, ruleOfParts } from './rule-days.js';

/** The ways of repeating that a form offers; a rule of any other form is kept as its text. */
export const REPEATS = ['weekly', 'fortnightly', 'weeks', 'monthly', 'places'] as const;
export type Repeat = (typeof REPEATS)[number];

/** When it stops: after so many dates, or with the last day on which it may meet. */
export type RepeatEnd = { readonly count: number } | { readonly until: string };

/** How a series repeats, as a form asks for it. */
export interface Pattern {
  readonly repeat: Repeat;
  readonly end: RepeatEnd;
  /** For `weeks`: every so many. */
  readonly every?: number;
  /** For `places`: weekdays in the month, such as 2TU and -1FR. */
  readonly places?: readonly string[];
}

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const PLACES_IN_MONTH = ['1', '2', '3', '4', '-1'] as const;
const PLACE_NAMES: Readonly<Record<string, string>> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  5: 'fifth',
  '-1': 'last',
};

/** The rule of a pattern. Monthly keeps the first date's place: the second Tuesday. */
export function ruleFor(pattern: Pattern, firstDate: string): string {
  return `${frequencyOf(pattern, firstDate)};${endOf(pattern.end)}`;
}

/** The pattern that a rule came from, or nothing where it is of another form. */
export function patternOf(recurrence: string, firstDate: string): Pattern | undefined {
  const parts = partsOf(recurrence);
  const end = endIn(parts);
  if (!end || recurrence.trim().includes('\n')) return undefined;
  const rule = plainly(parts, firstDate);
  const details = { every: Number(parts.get('INTERVAL')), places: parts.get('BYDAY')?.split(',') ?? [] };
  return candidates(end, details).find((one) => ruleFor(one, firstDate) === rule);
}

/** "Every 3 weeks", "Every month on the second Tuesday and the last Friday". */
export function patternInWords(pattern: Pattern, firstDate: string): string {
  if (pattern.repeat === 'weekly') return 'Every week';
  if (pattern.repeat === 'fortnightly') return 'Every two weeks';
  if (pattern.repeat === 'weeks') return `Every ${pattern.every ?? 1} weeks`;
  const places = pattern.repeat === 'monthly' ? [placeInMonth(firstDate)] : (pattern.places ?? []);
  return `Every month on ${places.map(placeInWords).join(' and ')}`;
}

/** "2TU" as "the second Tuesday" */
export function placeInWords(place: string): string {
  const day = WEEKDAY_NAMES[WEEKDAYS.findIndex((weekday) => place.endsWith(weekday))] ?? '';
  return `the ${PLACE_NAMES[place.slice(0, -2)] ?? place.slice(0, -2)} ${day}`;
}

/** "2TU"; a fifth one is the last, since not every month has five. */
export function placeInMonth(date: string): string {
  const { day, dayOfWeek } = Temporal.PlainDate.from(date);
  const place = Math.ceil(day / 7);
  return `${place > 4 ? -1 : place}${WEEKDAYS[dayOfWeek - 1] ?? ''}`;
}

function frequencyOf({ repeat, every = 1, places = [] }: Pattern, firstDate: string): string {
  if (repeat === 'weekly') return 'FREQ=WEEKLY';
  if (repeat === 'fortnightly') return 'FREQ=WEEKLY;INTERVAL=2';
  if (repeat === 'weeks') return `FREQ=WEEKLY;INTERVAL=${every}`;
  const days = repeat === 'monthly' ? [placeInMonth(firstDate)] : places;
  return `FREQ=MONTHLY;BYDAY=${days.join(',')}`;
}

function endOf(end: RepeatEnd): string {
  return 'count' in end ? `COUNT=${end.count}` : `UNTIL=${end.until.replaceAll('-', '')}`;
}

function endIn(parts: ReadonlyMap<string, string>): RepeatEnd | undefined {
  const count = parts.get('COUNT');
  if (count !== undefined) return { count: Number(count) };
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(parts.get('UNTIL') ?? '') ?? [];
  return year && month && day ? { until: `${year}-${month}-${day}` } : undefined;
}

/** Without what goes without saying: every one week, on the weekday of the first date. */
function plainly(parts: ReadonlyMap<string, string>, firstDate: string): string {
  const weekday = placeInMonth(firstDate).slice(-2);
  const isWeekly = parts.get('FREQ') === 'WEEKLY';
  const said = [...parts].filter(
    ([name, value]) =>
      !(name === 'INTERVAL' && value === '1') && !(isWeekly && name === 'BYDAY' && value === weekday),
  );
  return ruleOfParts(new Map(said));
}

function candidates(end: RepeatEnd, { every, places }: { every: number; places: string[] }): Pattern[] {
  return [
    { repeat: 'weekly', end },
    { repeat: 'fortnightly', end },
    ...(every > 2 ? [{ repeat: 'weeks' as const, every, end }] : []),
    { repeat: 'monthly', end },
    ...(places.length > 0 && places.every((place) => /^(-1|[1-4])[A-Z]{2}$/.test(place))
      ? [{ repeat: 'places' as const, places, end }]
      : []),
  ];
}
