import { DEFINITIONS } from './definitions.js';
import { GROUPING_NAMES, type Grouping } from './groupings.js';
import type { Report } from './report.js';
import type { SharedFigure, SharedReport } from './shared-list.js';
import { HIDDEN, type Cell, type Column, type Table } from './table.js';

const FIGURES: readonly Column[] = [
  { key: 'people', head: 'People', kind: 'count' },
  { key: 'attendances', head: 'Attendances', kind: 'count' },
  { key: 'minutes', head: 'Minutes', kind: 'count' },
  { key: 'share', head: 'Share of attendances', kind: 'share' },
];

export const SHARED_NOTES: readonly string[] = [
  'This copy is safe to share. Figures about 1 to 4 people are hidden.',
  'Some larger figures are hidden too, where a hidden one could be worked out from them.',
  'All other figures are rounded to the nearest 5, so rows may not add up to the total. Minutes go with the rounded attendances.',
  'Share one table at a time. From several tables of the same people, cut in different ways, a hidden figure might be worked out.',
];

export interface FullTable extends Table {
  readonly rows: readonly (readonly Cell[])[];
}

/** A report, exact or for sharing, as the table that is seen and downloaded. */
export function reportTable(report: Report | SharedReport, title: string): FullTable {
  const isShared = 'hidden' in report;
  const { people, attendances, minutes } = report.totals;
  return {
    title,
    columns: [...report.groupings.map(groupColumn), ...FIGURES],
    rows: report.rows.map((row) => [
      ...row.names,
      ...[row.people, row.attendances, row.minutes, row.share].map(figureCell),
    ]),
    foot: [
      ...report.groupings.map((_, at) => (at === 0 ? 'Total' : '')),
      ...[people, attendances, minutes].map(figureCell),
      attendances === 0 || attendances === null ? figureCell(attendances) : 1,
    ],
    notes: [...(isShared ? SHARED_NOTES : []), ...Object.values(DEFINITIONS)],
  };
}

function groupColumn(grouping: Grouping): Column {
  return { key: grouping, head: GROUPING_NAMES[grouping], kind: 'text' };
}

function figureCell(figure: SharedFigure): Cell {
  return figure ?? HIDDEN;
}
