import type { Draft } from '../draft.js';
import type { Table } from './format.js';
import { meetingIn, presencesUnder, rowsUnder, unitUnder } from './rows.js';

/** Webex: the meeting is repeated in every row; times stand in cells like `="2026-10-05 12:55:00"`. */
export async function webexAttendance({ rows, headers }: Table): Promise<Draft | undefined> {
  const header = headers[0];
  if (!header?.columns.has('joined')) return undefined;
  const { columns } = header;
  if (!columns.has('connectionType') && !(columns.has('meetingTitle') && columns.has('meetingStart')))
    return undefined;
  const unit = unitUnder(header, 'minutes');
  return {
    format: 'webex-attendance',
    header: header.row.cells,
    meeting: meetingIn(rowsUnder(header, rows)[0], columns),
    rows: await presencesUnder(header, rows, { kind: 'connection', unit }),
  };
}
