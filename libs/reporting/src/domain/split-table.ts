/** A column of the table: a group of roles, or a kind of workplace. */
export interface SplitColumn {
  readonly key: string;
  readonly head: string;
}

/** Attendances in one cell: row, role column, workplace column. */
export interface SplitCell {
  readonly row: string;
  readonly role: string;
  readonly workplace: string;
  readonly attendances: number;
}

export interface SplitRow {
  readonly key: string;
  readonly name: string;
  /** By the keys of the columns. */
  readonly roles: Readonly<Record<string, number>>;
  readonly workplaces: Readonly<Record<string, number>>;
  readonly total: number;
}

/** Attendances by session or series, split two ways: the same total stands behind both. */
export interface SplitTable {
  readonly roles: readonly SplitColumn[];
  readonly workplaces: readonly SplitColumn[];
  readonly rows: readonly SplitRow[];
  readonly totals: SplitRow;
}

export const NOT_KNOWN_COLUMN: SplitColumn = { key: 'not-known', head: 'Not known' };

/** Hub or spoke, and NHS or not: the columns of the published tables, and one more so that rows add up. */
export const WORKPLACE_COLUMNS: readonly SplitColumn[] = [
  { key: 'hub-nhs', head: 'Hub NHS' },
  { key: 'hub-non-nhs', head: 'Hub non-NHS' },
  { key: 'spoke-nhs', head: 'Spoke NHS' },
  { key: 'spoke-non-nhs', head: 'Spoke non-NHS' },
  NOT_KNOWN_COLUMN,
];

export function workplaceColumn(position: string | null, isNhs: boolean): string {
  return position === null ? NOT_KNOWN_COLUMN.key : `${position}-${isNhs ? 'nhs' : 'non-nhs'}`;
}

/** The scheme's own columns; "Not known" is one more, unless the scheme has it already. */
export function roleColumns(heads: readonly string[]): SplitColumn[] {
  const own = heads.map((head) => ({ key: head, head }));
  return heads.includes(NOT_KNOWN_COLUMN.head) ? own : [...own, NOT_KNOWN_COLUMN];
}

export function splitTable(
  names: readonly { readonly key: string; readonly name: string }[],
  roles: readonly SplitColumn[],
  cells: readonly SplitCell[],
): SplitTable {
  const byRow = byTheirRow(cells);
  const row = (key: string, name: string, own: readonly SplitCell[]): SplitRow => ({
    key,
    name,
    roles: sumsBy(roles, own, (cell) => cell.role),
    workplaces: sumsBy(WORKPLACE_COLUMNS, own, (cell) => cell.workplace),
    total: sum(own),
  });
  return {
    roles,
    workplaces: WORKPLACE_COLUMNS,
    rows: names.map(({ key, name }) => row(key, name, byRow.get(key) ?? [])),
    totals: row('total', 'Total', cells),
  };
}

function byTheirRow(cells: readonly SplitCell[]): Map<string, SplitCell[]> {
  const rows = new Map<string, SplitCell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return rows;
}

function sumsBy(
  columns: readonly SplitColumn[],
  cells: readonly SplitCell[],
  columnOf: (cell: SplitCell) => string,
): Record<string, number> {
  return Object.fromEntries(
    columns.map(({ key }) => [key, sum(cells.filter((cell) => columnOf(cell) === key))]),
  );
}

function sum(cells: readonly SplitCell[]): number {
  return cells.reduce((total, { attendances }) => total + attendances, 0);
}
