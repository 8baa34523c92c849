import { periodInWords, SHARED_NOTES, type FullTable } from '#reporting';
import { tableView } from './figures.js';
import { downloadsAt, hrefOf, scopeParts, type SplitForm } from './reports.form.js';

export interface SplitFacts {
  readonly asked: SplitForm;
  readonly sheet: FullTable;
  readonly schemes: readonly { readonly id: string; readonly name: string }[];
}

export function splitPage({ asked, sheet, schemes }: SplitFacts) {
  const { scheme, rows, sharing } = asked;
  const parts = { ...scopeParts(asked), scheme, rows };
  const schemeName = schemes.find(({ id }) => id === scheme)?.name ?? scheme;
  return {
    title: 'Attendance by role and workplace',
    caption: captionOf(asked),
    schemeName,
    isEmpty: sheet.rows.length === 0,
    table: tableView(sheet),
    downloads: downloadsAt('/reports/table/download', { ...parts, sharing }, 'this table'),
    otherRows: {
      text: rows === 'session' ? 'Show a row for each series' : 'Show a row for each session',
      href: hrefOf('/reports/table', { ...parts, rows: rows === 'session' ? 'series' : 'session', sharing }),
    },
    sharing: {
      isShared: sharing,
      href: hrefOf('/reports/table', { ...parts, sharing: !sharing }),
      notes: SHARED_NOTES,
    },
    back: hrefOf('/reports', { ...scopeParts(asked), sharing }),
    definitions: sheet.notes.filter((note) => !SHARED_NOTES.includes(note)),
  };
}

function captionOf({ from, to }: SplitForm): string {
  return from !== undefined && to !== undefined ? periodInWords({ from, to }) : 'All sessions so far';
}
