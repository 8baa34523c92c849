import type { Typed } from '#http';
import {
  breaksAsText,
  datesAsText,
  patternOf,
  PLACES_IN_MONTH,
  placeInMonth,
  placeInWords,
  WEEKDAY_NAMES,
  WEEKDAYS,
  type SeriesDraft,
} from '#programme';

export const REPEAT_FIELDS = [
  ...(['repeat', 'every', 'place1', 'weekday1', 'place2', 'weekday2', 'ends', 'count', 'until'] as const),
  ...(['breaks', 'extraDates', 'exceptDates', 'recurrence', 'country'] as const),
] as const;

/** What the questions about repeating begin with. */
export const USUAL_REPEAT: Typed = {
  ...{ repeat: 'once', every: '3', ends: 'count', count: '6', until: '', country: 'england-and-wales' },
  ...{ place1: '2', weekday1: 'TU', place2: '', weekday2: '' },
};

/** The timetable of a kept series, as its form asks for it. */
export function repeatOfSeries(series: Required<SeriesDraft>): Typed {
  const { recurrence, firstDate, breaks, exceptDates, extraDates } = series;
  const pattern = recurrence === null ? undefined : patternOf(recurrence, firstDate);
  return {
    ...USUAL_REPEAT,
    ...(pattern ? answersFor(pattern, firstDate) : { count: '' }),
    repeat: recurrence === null ? 'once' : (pattern?.repeat ?? 'rule'),
    recurrence: recurrence ?? '',
    breaks: breaksAsText(breaks),
    exceptDates: datesAsText(exceptDates),
    extraDates: datesAsText(extraDates),
  };
}

/** The choices of a form that asks how a series repeats; its own rule is one where it has such a rule. */
export function repeatChoices(hasOwnRule: boolean) {
  return {
    repeats: [
      { value: 'weekly', text: 'Every week' },
      { value: 'fortnightly', text: 'Every two weeks' },
      { value: 'weeks', text: 'Every so many weeks' },
      { value: 'monthly', text: 'Every month, on the same weekday (such as the second Tuesday)' },
      { value: 'places', text: 'Every month, on one or two weekdays that you choose' },
      { value: 'once', text: 'Only on the first date, and on the further dates that you list' },
      ...(hasOwnRule ? [{ value: 'rule', text: 'By the rule it has now' }] : []),
    ],
    places: [
      { value: '', text: 'Not used' },
      ...PLACES_IN_MONTH.map((value) => ({ value, text: ordinalOf(value) })),
    ],
    weekdays: WEEKDAYS.map((value, day) => ({ value, text: WEEKDAY_NAMES[day] ?? '' })),
    ends: [
      { value: 'count', text: 'After a number of sessions' },
      { value: 'until', text: 'On a date' },
    ],
  };
}

function answersFor(pattern: NonNullable<ReturnType<typeof patternOf>>, firstDate: string): Typed {
  const [first = placeInMonth(firstDate), second = ''] = pattern.places ?? [];
  return {
    ...('count' in pattern.end
      ? { ends: 'count', count: String(pattern.end.count) }
      : { ends: 'until', count: '', until: pattern.end.until }),
    ...(pattern.every === undefined ? {} : { every: String(pattern.every) }),
    ...{ place1: first.slice(0, -2), weekday1: first.slice(-2) },
    ...{ place2: second.slice(0, -2), weekday2: second.slice(-2) },
  };
}

function ordinalOf(place: string): string {
  const said = placeInWords(`${place}MO`).split(' ')[1] ?? '';
  return said.charAt(0).toUpperCase() + said.slice(1);
}
