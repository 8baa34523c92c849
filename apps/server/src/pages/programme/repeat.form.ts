import { many } from '#http';
import type { FieldError } from '#kernel';
import {
  breaksFromText,
  datesFromText,
  isDate,
  REPEATS,
  ruleFor,
  type Pattern,
  type Repeat,
  type RepeatEnd,
  type SeriesDraft,
} from '#programme';
import { z } from 'zod';

const text = z
  .string()
  .optional()
  .transform((value) => value ?? '');

const HOW_MANY = 'Enter how many sessions, such as 6';

/** How a series repeats, when it stops, and the dates beside the rule. */
export const repeatFields = {
  repeat: z.enum([...REPEATS, 'once', 'rule'], 'Choose how often it repeats').catch('once'),
  every: text,
  place1: text,
  weekday1: text,
  place2: text,
  weekday2: text,
  ends: z.enum(['count', 'until']).catch('count'),
  count: z
    .string()
    .trim()
    .regex(/^\d{0,3}$/, HOW_MANY)
    .catch(''),
  until: text,
  breaks: text,
  extraDates: text,
  /** Written in a box on the form, ticked one by one on the page that shows the dates. */
  exceptDates: many(z.string()).transform((lines) => lines.join('\n')),
  recurrence: text,
};

export type RepeatForm = z.output<z.ZodObject<typeof repeatFields>> & { readonly date: string };

export function timetableIn(
  form: RepeatForm,
): Required<Pick<SeriesDraft, 'recurrence' | 'firstDate' | 'breaks' | 'exceptDates' | 'extraDates'>> {
  return {
    recurrence: recurrenceOf(form),
    firstDate: form.date,
    breaks: breaksFromText(form.breaks).breaks,
    exceptDates: datesFromText(form.exceptDates).dates,
    extraDates: datesFromText(form.extraDates).dates,
  };
}

/** What is missing or cannot be read, each beside its field. */
export function faultsOfRepeat(form: RepeatForm): FieldError[] {
  return [
    ...(isByForm(form.repeat) ? faultsOfPattern(form.repeat, form) : []),
    ...said('breaks', breaksFromText(form.breaks).fault),
    ...said('exceptDates', datesFromText(form.exceptDates).fault),
    ...said('extraDates', datesFromText(form.extraDates).fault),
  ];
}

function faultsOfPattern(repeat: Repeat, form: RepeatForm): FieldError[] {
  const isWeeks = repeat === 'weeks' && !/^[1-9]\d?$/.test(form.every.trim());
  const isPlaces = repeat === 'places' && placesOf(form).length === 0;
  return [
    ...said('every', isWeeks ? 'Enter every how many weeks, such as 3' : undefined),
    ...said('place1', isPlaces ? 'Choose the day of the month, such as the second Tuesday' : undefined),
    ...(form.ends === 'count'
      ? said('count', Number(form.count) >= 1 ? undefined : HOW_MANY)
      : said(
          'until',
          untilOf(form) === undefined ? 'Enter the last date, such as 18 December 2026' : undefined,
        )),
  ];
}

function recurrenceOf(form: RepeatForm): string | null {
  if (form.repeat === 'rule') return form.recurrence;
  return isByForm(form.repeat) ? ruleFor(patternIn(form.repeat, form), form.date) : null;
}

function patternIn(repeat: Repeat, form: RepeatForm): Pattern {
  const end: RepeatEnd =
    form.ends === 'until' ? { until: untilOf(form) ?? '' } : { count: Number(form.count) };
  return { repeat, end, every: Number(form.every), places: placesOf(form) };
}

function placesOf({ place1, weekday1, place2, weekday2 }: RepeatForm): string[] {
  const places = [place1 + weekday1, place2 + weekday2];
  return [...new Set(places.filter((place) => /^(-1|[1-4])(MO|TU|WE|TH|FR|SA|SU)$/.test(place)))];
}

function untilOf({ until }: RepeatForm): string | undefined {
  const [date] = datesFromText(until).dates;
  return date !== undefined && isDate(date) ? date : undefined;
}

function isByForm(repeat: RepeatForm['repeat']): repeat is Repeat {
  return repeat !== 'once' && repeat !== 'rule';
}

function said(field: string, message: string | undefined): FieldError[] {
  return message === undefined ? [] : [{ field, message }];
}
