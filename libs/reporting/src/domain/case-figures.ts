import { isSmall, rounded, USUAL_THRESHOLD } from './disclosure.js';
import { SHARED_NOTES, type FullTable } from './report-table.js';
import { medianOf, roundedTo } from './statistics.js';
import { HIDDEN, type Cell, type Column } from './table.js';

/** What cases are counted by: the presenter's workplace or job, as it was when they began the case. */
export const CASE_GROUPINGS = ['sector', 'position', 'organisation', 'staffGroup', 'tier'] as const;
export type CaseGrouping = (typeof CASE_GROUPINGS)[number];

/** One case that was sent to a reviewer, without a word of what it says. Instants are milliseconds. */
export interface CaseFacts {
  readonly group: string;
  readonly isPresented: boolean;
  readonly isWithdrawn: boolean;
  readonly presentedAt: number | null;
  readonly issuedAt: number | null;
  /** When its presenter first told what became of a recommendation. */
  readonly toldAt: number | null;
  readonly recommended: number;
  readonly adopted: number;
  readonly partly: number;
  readonly not: number;
}

export interface CaseCounts {
  readonly brought: number;
  readonly presented: number;
  readonly withdrawn: number;
  readonly recommendations: number;
  readonly adopted: number;
  readonly partly: number;
  readonly not: number;
  readonly notTold: number;
}

type Middles = Record<'daysToRecommend' | 'weeksToFollowUp', number | null>;
type Count = keyof CaseCounts;

export type CaseRow = CaseCounts & Readonly<Middles> & { readonly key: string; readonly name: string };
/** A row as it may leave the house: all of it, or nothing but whose it is. */
export type SharedCaseRow = { readonly [Figure in Count | keyof Middles]: number | null } & {
  readonly key: string;
  readonly name: string;
  readonly isHidden: boolean;
};

export const CASE_DEFINITIONS = {
  brought:
    'Cases that were sent to a reviewer in this time, by the day on which they were last sent. Drafts are not counted.',
  presented: 'Those of them that were presented in a session by now.',
  withdrawn: 'Those of them that their presenter took back. What such a case was recommended still counts.',
  recommendations: 'Recommendations that were given to the presenters of these cases.',
  outcomes:
    'What presenters told became of each, the last time that they told: done, done in part, or not done. “Not told yet” waits for its follow-up.',
  daysToRecommend: 'The middle one of the days from the presentation to the recommendations.',
  weeksToFollowUp:
    'The middle one of the weeks from the recommendations until the presenter first told what became of them. Without those who have not told.',
  groups: 'Workplace and job are those of the presenter when the case was begun.',
  kept: 'What a case says is no part of these figures: they stay when it is erased.',
} as const;

const COUNTS: readonly (Column & { readonly key: Count })[] = [
  { key: 'brought', head: 'Brought', kind: 'count' },
  { key: 'presented', head: 'Presented', kind: 'count' },
  { key: 'withdrawn', head: 'Withdrawn', kind: 'count' },
  { key: 'recommendations', head: 'Recommendations', kind: 'count' },
  { key: 'adopted', head: 'Done', kind: 'count' },
  { key: 'partly', head: 'Done in part', kind: 'count' },
  { key: 'not', head: 'Not done', kind: 'count' },
  { key: 'notTold', head: 'Not told yet', kind: 'count' },
];
const FIGURES: readonly (Column & { readonly key: Count | keyof Middles })[] = [
  ...COUNTS,
  { key: 'daysToRecommend', head: 'Days to advice', kind: 'decimal' },
  { key: 'weeksToFollowUp', head: 'Weeks to follow-up', kind: 'decimal' },
];

const DAY = 24 * 60 * 60 * 1000;

/** The figures of some cases together; with no case, of nothing. */
export function caseFigures(cases: readonly CaseFacts[]): CaseCounts & Readonly<Middles> {
  const sum = (of: (one: CaseFacts) => number) => cases.reduce((all, one) => all + of(one), 0);
  const recommendations = sum(({ recommended }) => recommended);
  const [adopted, partly, not] = [
    sum((one) => one.adopted),
    sum((one) => one.partly),
    sum((one) => one.not),
  ] as const;
  return {
    ...{ brought: cases.length, presented: sum(({ isPresented }) => Number(isPresented)) },
    ...{ withdrawn: sum(({ isWithdrawn }) => Number(isWithdrawn)), recommendations },
    ...{ adopted, partly, not, notTold: recommendations - adopted - partly - not },
    daysToRecommend: middle(cases, 'presentedAt', 'issuedAt', DAY),
    weeksToFollowUp: middle(cases, 'issuedAt', 'toldAt', 7 * DAY),
  };
}

function middle(
  cases: readonly CaseFacts[],
  from: 'presentedAt' | 'issuedAt',
  to: 'issuedAt' | 'toldAt',
  unit: number,
): number | null {
  const spans = cases.flatMap(({ [from]: began, [to]: ended }) =>
    // A case that came back was recommended before it was presented again.
    began === null || ended === null || ended < began ? [] : [(ended - began) / unit],
  );
  return spans.length === 0 ? null : roundedTo(1, medianOf(spans));
}

/**
 * Without totals no hidden row can be worked out from the others. A row is hidden as a whole where a count of it, or what is left
 * beside one, is of so few that it tells something of them.
 */
export function sharedCases(rows: readonly CaseRow[], threshold = USUAL_THRESHOLD): SharedCaseRow[] {
  return rows.map((row) => (isTelling(row, threshold) ? hiddenRow(row) : roundedRow(row)));
}

function isTelling(row: CaseRow, threshold: number): boolean {
  const beside = [row.brought - row.presented, row.brought - row.withdrawn];
  return [...COUNTS.map(({ key }) => row[key]), ...beside].some((count) => isSmall(count, threshold));
}

function hiddenRow({ key, name }: CaseRow): SharedCaseRow {
  const nothing = Object.fromEntries(FIGURES.map((figure) => [figure.key, null]));
  return { key, name, ...(nothing as Record<Count | keyof Middles, null>), isHidden: true };
}

/** Whole days and weeks: a part of one may be that of one case. */
function roundedRow(row: CaseRow): SharedCaseRow {
  const counts = Object.fromEntries(COUNTS.map(({ key }) => [key, rounded(row[key])]));
  return {
    ...{ key: row.key, name: row.name, ...(counts as Record<Count, number>) },
    daysToRecommend: roundedTo(0, row.daysToRecommend),
    weeksToFollowUp: roundedTo(0, row.weeksToFollowUp),
    isHidden: false,
  };
}

/** As it is seen and downloaded; the exact one has a line with the whole. */
export function caseTable(
  {
    rows,
    whole,
  }: { readonly rows: readonly (CaseRow | SharedCaseRow)[]; readonly whole?: ReturnType<typeof caseFigures> },
  head: string,
): FullTable {
  return {
    title: `Cases by ${head.toLowerCase()}`,
    columns: [{ key: 'group', head, kind: 'text' }, ...FIGURES],
    rows: rows.map((row) => [row.name, ...FIGURES.map(({ key }) => cellOf(row, key))]),
    foot: whole && ['Total', ...FIGURES.map(({ key }) => whole[key])],
    notes: [...(whole ? [] : SHARED_NOTES), ...Object.values(CASE_DEFINITIONS)],
  };
}

function cellOf(row: CaseRow | SharedCaseRow, key: Count | keyof Middles): Cell {
  return 'isHidden' in row && row.isHidden ? HIDDEN : row[key];
}
