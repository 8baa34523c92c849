import { hiddenFigures, isSmall, rounded, USUAL_THRESHOLD, type Figure } from './disclosure.js';
import { shareOf, type Report, type Row, type Totals } from './report.js';

/** A figure of a copy for sharing: nothing where it is hidden. */
export type SharedFigure = number | null;

export interface SharedRow {
  readonly keys: readonly string[];
  readonly names: readonly string[];
  readonly people: SharedFigure;
  readonly attendances: SharedFigure;
  readonly minutes: SharedFigure;
  readonly share: SharedFigure;
}

export type SharedTotals = Readonly<Record<keyof Totals, SharedFigure>>;

export interface SharedReport {
  readonly groupings: Report['groupings'];
  readonly rows: readonly SharedRow[];
  readonly totals: SharedTotals;
  /** How many rows are hidden, the small and those that would have given them away. */
  readonly hidden: number;
}

const TOTAL = 'total';

/** The report as it may leave the house: small rows hidden, others beside them, the rest rounded. */
export function sharedReport(report: Report, threshold = USUAL_THRESHOLD): SharedReport {
  const figures = [...report.rows.map(figureOf), totalFigure(report.totals)];
  const fewPeople = report.rows.flatMap((row, at) => (isSmall(row.people, threshold) ? [String(at)] : []));
  const hidden = hiddenFigures(figures, threshold, new Set(fewPeople));
  const total = hidden.has(TOTAL) ? null : rounded(report.totals.attendances);
  return {
    groupings: report.groupings,
    rows: report.rows.map((row, at) => (hidden.has(String(at)) ? hiddenRow(row) : roundedRow(row, total))),
    totals: sharedTotals(report.totals, total === null, threshold),
    hidden: report.rows.filter((_, at) => hidden.has(String(at))).length,
  };
}

function figureOf(row: Row, at: number): Figure {
  return { id: String(at), from: 'rows', to: 'sum', value: row.attendances, isTotal: false };
}

function totalFigure(totals: Totals): Figure {
  return { id: TOTAL, from: 'sum', to: 'rows', value: totals.attendances, isTotal: true };
}

function hiddenRow({ keys, names }: Row): SharedRow {
  return { keys, names, people: null, attendances: null, minutes: null, share: null };
}

/** The share is worked out from what is shown: from exact figures it would give them away. */
function roundedRow(row: Row, total: SharedFigure): SharedRow {
  const attendances = rounded(row.attendances);
  return {
    keys: row.keys,
    names: row.names,
    people: rounded(row.people),
    attendances,
    minutes: rounded(row.minutes),
    share: total === null ? null : Math.min(1, shareOf(attendances, total)),
  };
}

function sharedTotals(totals: Totals, isHidden: boolean, threshold: number): SharedTotals {
  const shared = (value: number): SharedFigure => (isSmall(value, threshold) ? null : rounded(value));
  const { partial, unknown } = totals;
  const apart = { partial: shared(partial), unknown: shared(unknown) };
  if (isHidden) return { people: null, attendances: null, minutes: null, ...apart };
  return {
    people: shared(totals.people),
    attendances: shared(totals.attendances),
    minutes: isSmall(totals.people, threshold) ? null : rounded(totals.minutes),
    ...apart,
  };
}
