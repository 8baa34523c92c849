import { inTurns } from '#loose';
import type { Draft, DraftRow } from '../draft.js';
import type { Issue } from '../report.js';
import { cellAt, columnsOf, type Header } from '../text/header.js';
import { isOriginalNameHeading } from '../words/fields.js';
import { plain } from '../words/plain.js';
import type { Table } from './format.js';
import { filled, isYes, linesWith, meetingIn, presenceIn, rowsUnder, unitUnder } from './rows.js';

/**
 * Zoom's lists of participants: with join and leave, with the meeting's own table before them (then the last
 * header row counts: the first table has another "Duration" and "User Email", the host's), or one summed row
 * for each person.
 */
export async function zoomParticipants(table: Table): Promise<Draft | undefined> {
  const header = table.headers.at(-1);
  if (!header || !isZooms(header, table)) return undefined;
  const unit = unitUnder(header, 'minutes');
  const hasTimes = header.columns.has('joined');
  const rows = await inTurns(rowsUnder(header, table.rows), (row): DraftRow => {
    const isWaiting = isYes(filled(cellAt(row, header.columns, 'waitingRoom')));
    return presenceIn(row, header.columns, {
      kind: isWaiting ? 'waiting-room' : hasTimes ? 'connection' : 'person',
      unit,
    });
  });
  return {
    format: hasTimes
      ? hasMeeting(header)
        ? 'zoom-participants-meeting-info'
        : 'zoom-participants'
      : 'zoom-unique-users',
    header: header.row.cells,
    meeting: meetingOf(table, header),
    rows,
    issues: hasTimes ? [] : [summedOnly(rows)],
  };
}

function isZooms({ row, columns }: Header, { rows }: Table): boolean {
  if (!columns.has('joined') && !columns.has('duration')) return false;
  if (columns.has('firstName') || columns.has('upn')) return false;
  if (row.cells.some(isOriginalNameHeading)) return true;
  // The meeting's own table: where "participants" heads their number, it could pass for their names.
  if (columns.has('meetingStart') && !columns.has('joined')) return false;
  const isUserEmail = plain(cellAt(row, columns, 'email')) === 'user email';
  return isUserEmail || columns.has('waitingRoom') || /^meeting id$/i.test(rows[0]?.cells[0] ?? '');
}

/** The meeting's own columns stand in a table before the participants', or before them in one wide row. */
function hasMeeting({ index, columns }: Header): boolean {
  return index > 0 || columns.has('meetingStart');
}

function meetingOf({ rows }: Table, { index, columns }: Header): Draft['meeting'] {
  const [first, second] = rows;
  return index > 1 && first ? meetingIn(second, columnsOf(first)) : meetingIn(rows[index + 1], columns);
}

function summedOnly(rows: readonly DraftRow[]): Issue {
  return {
    level: 'warning',
    code: 'summed-minutes',
    message:
      'This report adds up each person\u2019s minutes and gives no times, so they cannot be limited to the session. The report with join and leave times is better.',
    rows: linesWith(rows, () => true),
  };
}
