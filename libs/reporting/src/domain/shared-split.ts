import { hiddenFigures, rounded, USUAL_THRESHOLD, type Figure } from './disclosure.js';
import type { SplitColumn, SplitRow, SplitTable } from './split-table.js';

export interface SharedSplitRow {
  readonly key: string;
  readonly name: string;
  readonly roles: Readonly<Record<string, number | null>>;
  readonly workplaces: Readonly<Record<string, number | null>>;
  readonly total: number | null;
}

export interface SharedSplitTable {
  readonly roles: readonly SplitColumn[];
  readonly workplaces: readonly SplitColumn[];
  readonly rows: readonly SharedSplitRow[];
  readonly totals: SharedSplitRow;
  /** How many figures are hidden. */
  readonly hidden: number;
}

type Half = 'roles' | 'workplaces';

const HALVES: readonly Half[] = ['roles', 'workplaces'];

/**
 * The table as it may leave the house. Its halves share the totals of the rows, so that what one half
 * must hide of those the other half has to take into account, until neither hides more.
 */
export function sharedSplit(table: SplitTable, threshold = USUAL_THRESHOLD): SharedSplitTable {
  const halves = HALVES.map((half) => figuresOf(table, half));
  const hidden = new Set<string>();
  for (let before = -1; before < hidden.size;) {
    before = hidden.size;
    for (const id of halves.flatMap((figures) => [...hiddenFigures(figures, threshold, hidden)]))
      hidden.add(id);
  }
  return {
    roles: table.roles,
    workplaces: table.workplaces,
    rows: table.rows.map((row) => sharedRow(row, hidden)),
    totals: sharedRow(table.totals, hidden),
    hidden: hidden.size,
  };
}

/** One half as flows: from the edge into its rows, through the cells to the columns, and back to the edge. */
function figuresOf({ rows, totals, ...table }: SplitTable, half: Half): Figure[] {
  const cells = rows.flatMap((row) =>
    table[half].map(({ key }) => ({
      id: cellId(row, half, key),
      from: `row ${row.key}`,
      to: `column ${key}`,
      value: row[half][key] ?? 0,
      isTotal: false,
    })),
  );
  const rowTotals = rows.map((row) => total(totalId(row), ['start', `row ${row.key}`], row.total));
  const columnTotals = table[half].map(({ key }) =>
    total(cellId(totals, half, key), [`column ${key}`, 'end'], totals[half][key] ?? 0),
  );
  return [...cells, ...rowTotals, ...columnTotals, total(totalId(totals), ['end', 'start'], totals.total)];
}

function total(id: string, [from, to]: readonly [string, string], value: number): Figure {
  return { id, from, to, value, isTotal: true };
}

function sharedRow(row: SplitRow, hidden: ReadonlySet<string>): SharedSplitRow {
  const half = (which: Half): Record<string, number | null> =>
    Object.fromEntries(
      Object.entries(row[which]).map(([key, value]) => [
        key,
        hidden.has(cellId(row, which, key)) ? null : rounded(value),
      ]),
    );
  return {
    key: row.key,
    name: row.name,
    roles: half('roles'),
    workplaces: half('workplaces'),
    total: hidden.has(totalId(row)) ? null : rounded(row.total),
  };
}

function cellId(row: { readonly key: string }, half: Half, column: string): string {
  return `${row.key} ${half} ${column}`;
}

function totalId(row: { readonly key: string }): string {
  return `${row.key} total`;
}
