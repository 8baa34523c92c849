import {
  CASE_GROUPINGS,
  FILE_FORMATS,
  GROUPINGS,
  isDay,
  REACH_GROUPINGS,
  type Grouping,
  type Scope,
} from '#reporting';
import { z } from 'zod';

const day = z
  .string()
  .refine(isDay, 'Enter a day as year, month and day, such as 2026-10-05.')
  .optional()
  .describe('YYYY-MM-DD, included');

/** A form sends a field that was left empty; a program leaves it out. */
const unlessEmpty = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema);

const yesOrNo = z
  .enum(['true', 'false'])
  .optional()
  .transform((word) => word === 'true');

const groupings = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((words) => [words ?? []].flat().flatMap((word) => word.split(',')))
  .transform((words) => words.map((word) => word.trim()).filter((word) => word !== ''))
  .refine(areGroupings, `Group by any of ${GROUPINGS.join(', ')}, with commas between them.`)
  .transform((words) => words as Grouping[])
  .describe(`Any of ${GROUPINGS.join(', ')}, with commas between`);

const SCOPE = {
  from: unlessEmpty(day),
  to: unlessEmpty(day),
  series: unlessEmpty(z.string().optional()),
  format: z.enum(FILE_FORMATS, 'Choose json, csv or xlsx.').default('json'),
  sharing: yesOrNo.describe('true for a copy with small figures hidden and the others rounded'),
};

/** Without groupBy, a CSV or XLSX file has a row for each attendance, with names. */
export const ReportQuery = z
  .object({ ...SCOPE, groupBy: groupings, scheme: unlessEmpty(z.string().optional()) })
  .refine(isForwards, { path: ['to'], message: 'The last day is before the first: change one of them.' });
export type ReportQuery = z.output<typeof ReportQuery>;

export const SplitQuery = z
  .object({
    ...SCOPE,
    scheme: z.string().default('papworth-2021'),
    rows: z.enum(['session', 'series'], 'Choose session or series.').default('session'),
  })
  .refine(isForwards, { path: ['to'], message: 'The last day is before the first: change one of them.' });
export type SplitQuery = z.output<typeof SplitQuery>;

export const CatchUpQuery = z
  .object({ from: SCOPE.from, to: SCOPE.to, series: SCOPE.series, sharing: SCOPE.sharing })
  .refine(isForwards, { path: ['to'], message: 'The last day is before the first: change one of them.' });

export const IndicatorQuery = z
  .object({ from: SCOPE.from, to: SCOPE.to, series: SCOPE.series })
  .refine(isForwards, { path: ['to'], message: 'The last day is before the first: change one of them.' });

export const ReachQuery = z
  .object({
    ...SCOPE,
    groupBy: z.enum(REACH_GROUPINGS, `Choose one of ${REACH_GROUPINGS.join(', ')}.`).default('tier'),
  })
  .refine(isForwards, { path: ['to'], message: 'The last day is before the first: change one of them.' });

export const CasesQuery = z
  .object({
    ...SCOPE,
    groupBy: z.enum(CASE_GROUPINGS, `Choose one of ${CASE_GROUPINGS.join(', ')}.`).default('sector'),
  })
  .refine(isForwards, { path: ['to'], message: 'The last day is before the first: change one of them.' });

export function scopeOf({ from, to, series }: Scope): Scope {
  return { from, to, series };
}

function areGroupings(words: readonly string[]): boolean {
  return words.every((word) => (GROUPINGS as readonly string[]).includes(word));
}

function isForwards({ from, to }: { from?: string | undefined; to?: string | undefined }): boolean {
  return from === undefined || to === undefined || from <= to;
}
