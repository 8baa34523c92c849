import { ratio, roundedTo } from './statistics.js';
import { isSmall, rounded, USUAL_THRESHOLD } from './disclosure.js';
import { HIDDEN, type Cell, type Column } from './table.js';
import { SHARED_NOTES, type FullTable } from './report-table.js';

/** What reach is asked for: groups in which the network's people stand today. */
export const REACH_GROUPINGS = ['tier', 'staffGroup', 'organisation', 'area'] as const;
export type ReachGrouping = (typeof REACH_GROUPINGS)[number];

/** One group: who of those that the sessions were meant for did come. */
export interface ReachRow {
  readonly key: string;
  readonly name: string;
  /** People of the group in the network today. */
  readonly members: number;
  /** Those of them who attended a session that was made for them. */
  readonly membersReached: number;
  /** All who attended a session that was made for them, guests too, by their group at that time. */
  readonly peopleReached: number;
  /** Headcount that the coordinator entered; 0 where none was. */
  readonly workforce: number;
}

export interface Reach extends ReachRow {
  /** Members reached ÷ members; nothing where the group has no members. */
  readonly reach: number | null;
  /** The group's part of the people reached ÷ its part of the workforce: 1 is its fair share. */
  readonly representation: number | null;
}

export const REACH_DEFINITIONS = {
  members: 'People of the group who are in the network today.',
  membersReached:
    'Members who attended at least one session that was made for them: one that names their tier or role at the time, or is open to all.',
  peopleReached:
    'All people who attended such a session, guests too, by role and workplace at the time of the session.',
  workforce: 'The headcount that was entered for the organisations.',
  reach: 'Members reached ÷ members.',
  representation:
    'The group’s share of the people reached ÷ its share of the workforce. 1 means its fair share, below 1 less. Groups without a headcount are left out.',
} as const;

export function withReach(rows: readonly ReachRow[]): Reach[] {
  const counted = rows.filter(({ workforce }) => workforce > 0);
  const people = counted.reduce((sum, row) => sum + row.peopleReached, 0);
  const workforce = counted.reduce((sum, row) => sum + row.workforce, 0);
  return rows.map((row) => ({
    ...row,
    reach: roundedTo(3, ratio(row.membersReached, row.members)),
    representation: roundedTo(2, ratio(row.peopleReached * workforce, row.workforce * people)),
  }));
}

const FIGURES: readonly Column[] = [
  { key: 'members', head: 'Members', kind: 'count' },
  { key: 'membersReached', head: 'Members reached', kind: 'count' },
  { key: 'reach', head: 'Reach', kind: 'share' },
  { key: 'peopleReached', head: 'People reached', kind: 'count' },
  { key: 'workforce', head: 'Workforce', kind: 'count' },
  { key: 'representation', head: 'Representation', kind: 'decimal' },
];

export function reachTable(rows: readonly (Reach | SharedReach)[], head: string): FullTable {
  const isShared = rows.some((row) => 'isHidden' in row);
  return {
    title: `Reach by ${head.toLowerCase()}`,
    columns: [{ key: 'group', head, kind: 'text' }, ...FIGURES],
    rows: rows.map((row) => [row.name, ...FIGURES.map(({ key }) => cellOf(row, key as keyof Reach))]),
    notes: [...(isShared ? SHARED_NOTES : []), ...Object.values(REACH_DEFINITIONS)],
  };
}

/** A row as it may leave the house. */
export type SharedReach = Pick<Reach, 'key' | 'name'> & {
  readonly [Figure in Exclude<keyof Reach, 'key' | 'name'>]: number | null;
} & { readonly isHidden: boolean };

/**
 * Without totals no hidden row can be worked out from the others. A row is hidden where few came, where
 * few of its members did not, or where few are members: each would say something about so few.
 */
export function sharedReach(rows: readonly ReachRow[], threshold = USUAL_THRESHOLD): SharedReach[] {
  const shown = rows.map((row) => (isTelling(row, threshold) ? hiddenRow(row) : roundedRow(row)));
  const whole = withReach(shown.filter(({ isHidden }) => !isHidden) as ReachRow[]);
  const byKey = new Map(whole.map((row) => [row.key, row]));
  return shown.map((row) => ({
    ...row,
    reach: byKey.get(row.key)?.reach ?? null,
    representation: byKey.get(row.key)?.representation ?? null,
  }));
}

function isTelling({ members, membersReached, peopleReached }: ReachRow, threshold: number): boolean {
  const guests = peopleReached - membersReached;
  return [members, membersReached, peopleReached, members - membersReached, guests].some((count) =>
    isSmall(count, threshold),
  );
}

function hiddenRow({ key, name }: ReachRow) {
  return {
    key,
    name,
    members: null,
    membersReached: null,
    peopleReached: null,
    workforce: null,
    isHidden: true,
  };
}

function roundedRow({ key, name, ...row }: ReachRow) {
  return {
    key,
    name,
    members: rounded(row.members),
    membersReached: rounded(row.membersReached),
    peopleReached: rounded(row.peopleReached),
    workforce: rounded(row.workforce),
    isHidden: false,
  };
}

/** A figure that is hidden says so; one that there is not is left empty. */
function cellOf(row: Reach | SharedReach, key: keyof Reach): Cell {
  if ('isHidden' in row && row.isHidden) return HIDDEN;
  return row[key];
}
