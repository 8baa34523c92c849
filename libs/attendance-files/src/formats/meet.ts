import type { Draft } from '../draft.js';
import type { Header } from '../text/header.js';
import { cellAt } from '../text/header.js';
import { plain } from '../words/plain.js';
import type { Table } from './format.js';
import { presencesUnder, unitUnder } from './rows.js';

/** Google Meet: one row for each person, often with a time of day and no date. */
export async function meetAttendance({ rows, headers }: Table): Promise<Draft | undefined> {
  const header = headers.find(isMeets);
  if (!header) return undefined;
  const unit = unitUnder(header);
  return {
    format: 'meet-attendance',
    header: header.row.cells,
    meeting: {},
    rows: await presencesUnder(header, rows, { kind: 'person', unit }),
  };
}

/** "Time joined" and "Time exited", or their translations beside first and last name apart. */
function isMeets({ row, columns }: Header): boolean {
  if (!columns.has('joined') || !columns.has('left') || columns.has('role') || columns.has('upn'))
    return false;
  if (/time exited|exit/.test(plain(cellAt(row, columns, 'left')))) return true;
  return columns.has('duration') && (columns.has('firstName') || columns.has('lastName'));
}
