import { DEFINITIONS } from './definitions.js';
import { SHARED_NOTES, type FullTable } from './report-table.js';
import type { SharedSplitRow, SharedSplitTable } from './shared-split.js';
import type { SplitColumn, SplitRow, SplitTable } from './split-table.js';
import { HIDDEN, type Cell, type Column } from './table.js';

/** The split table as it is seen and downloaded: the roles, the workplaces, the total. */
export function splitSheet(table: SplitTable | SharedSplitTable, title: string, rowHead: string): FullTable {
  const cells = (row: SplitRow | SharedSplitRow): Cell[] => [
    row.name,
    ...table.roles.map(({ key }) => row.roles[key] ?? HIDDEN),
    ...table.workplaces.map(({ key }) => row.workplaces[key] ?? HIDDEN),
    row.total ?? HIDDEN,
  ];
  return {
    title,
    columns: [
      { key: 'row', head: rowHead, kind: 'text' },
      ...headsOf(table.roles, 'Role'),
      ...headsOf(table.workplaces, 'Workplace'),
      { key: 'total', head: 'Total', kind: 'count' },
    ],
    rows: table.rows.map(cells),
    foot: cells(table.totals),
    notes: ['hidden' in table ? SHARED_NOTES : [], DEFINITIONS.attendances, DEFINITIONS.frozen].flat(),
  };
}

/** Both halves have a "Not known": its head says of what. */
function headsOf(columns: readonly SplitColumn[], half: string): Column[] {
  return columns.map(({ key, head }) => ({
    key: `${half} ${key}`,
    head: head === 'Not known' ? `${half} not known` : head,
    kind: 'count',
  }));
}
