import { Temporal } from 'temporal-polyfill';

/** The ways of repeating that a form offers; a rule of any other form is kept as its text. */
export const REPEATS = ['weekly', 'fortnightly', 'monthly'] as const;
export type Repeat = (typeof REPEATS)[number];

/** The repeat rule for so many dates from the first one. Monthly keeps the weekday's place: the second Tuesday. */
export function ruleFor(repeat: Repeat, firstDate: string, count: number): string {
  const end = `COUNT=${count}`;
  if (repeat === 'weekly') return `FREQ=WEEKLY;${end}`;
  if (repeat === 'fortnightly') return `FREQ=WEEKLY;INTERVAL=2;${end}`;
  return `FREQ=MONTHLY;BYDAY=${placeInMonth(firstDate)};${end}`;
}

/** The form's way of repeating that a rule came from, or nothing where it is of another form. */
export function repeatOf(
  recurrence: string,
  firstDate: string,
): { repeat: Repeat; count: number } | undefined {
  const count = Number(/COUNT=(\d+)/.exec(recurrence)?.[1]);
  const repeat = REPEATS.find((one) => ruleFor(one, firstDate, count) === recurrence);
  return repeat && { repeat, count };
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** "2TU"; a fifth one is the last, since not every month has five. */
function placeInMonth(date: string): string {
  const { day, dayOfWeek } = Temporal.PlainDate.from(date);
  const place = Math.ceil(day / 7);
  return `${place > 4 ? -1 : place}${WEEKDAYS[dayOfWeek - 1] ?? ''}`;
}
