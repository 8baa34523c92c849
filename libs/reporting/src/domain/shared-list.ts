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

/** What a row counts; each has a total of its own, and may be small where the other is not. */
const COUNTED = ['people', 'attendances'] as const;
type Counted = (typeof COUNTED)[number];

/** The report as it may leave the house: small rows hidden, others beside them, the rest rounded. */
export function sharedReport(report: Report, threshold = USUAL_THRESHOLD): SharedReport {
  const hidden = hiddenIn(report, threshold);
  const total = hidden.has('attendances') ? null : rounded(report.totals.attendances);
  return {
    groupings: report.groupings,
    rows: report.rows.map((row, at) => (hidden.has(String(at)) ? hiddenRow(row) : roundedRow(row, total))),
    totals: sharedTotals(report.totals, hidden, threshold),
    hidden: report.rows.filter((_, at) => hidden.has(String(at))).length,
  };
}

/** A row is hidden as a whole, so that what one count must hide the other has to take into account. */
function hiddenIn(report: Report, threshold: number): ReadonlySet<string> {
  const hidden = new Set<string>();
  for (let before = -1; before < hidden.size;) {
    before = hidden.size;
    for (const counted of COUNTED)
      for (const id of hiddenFigures(figuresOf(report, counted), threshold, hidden)) hidden.add(id);
  }
  return hidden;
}

/**
 * The rows as flows into their total. Of people who stand in several rows the total is less than the sum:
 * the total is then no way to work a row out, and one more is hidden than need be.
 */
function figuresOf({ rows, totals }: Report, counted: Counted): Figure[] {
  const figures = rows.map((row, at) => ({
    id: String(at),
    from: 'rows',
    to: 'sum',
    value: row[counted],
    isTotal: false,
  }));
  return [...figures, { id: counted, from: 'sum', to: 'rows', value: totals[counted], isTotal: true }];
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
    minutes: sharedMinutes(row),
    share: total === null ? null : Math.min(1, shareOf(attendances, total)),
  };
}

/**
 * The minutes of as many attendances as are shown. As they are they would say how many there were
 * before rounding: 3,660 minutes of a clinic of an hour are 61 attendances, not 60.
 */
function sharedMinutes({ attendances, minutes }: Pick<Row, 'attendances' | 'minutes'>): number {
  return attendances === 0 ? 0 : rounded((minutes / attendances) * rounded(attendances));
}

function sharedTotals(totals: Totals, hidden: ReadonlySet<string>, threshold: number): SharedTotals {
  const shared = (value: number): SharedFigure => (isSmall(value, threshold) ? null : rounded(value));
  const { partial, unknown } = totals;
  const [people, attendances] = COUNTED.map((counted) =>
    hidden.has(counted) ? null : shared(totals[counted]),
  ) as [SharedFigure, SharedFigure];
  const isHidden = people === null || attendances === null;
  const minutes = isHidden ? null : sharedMinutes(totals);
  return { people, attendances, minutes, partial: shared(partial), unknown: shared(unknown) };
}
