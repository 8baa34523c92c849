import type { Draft, DraftRow } from '../draft.js';
import { readName } from '../names.js';
import type { TableRow } from '../text/cells.js';
import { cellAt, columnsOf, type Header } from '../text/header.js';
import type { Table } from './format.js';
import { isNo, meetingIn, presenceIn, rowsUnder, unitUnder } from './rows.js';

/**
 * Zoom's webinar report: hosts, panellists, attendees and telephone callers, each under a heading of their
 * own. Who registered and did not come is a no-show.
 */
export function zoomWebinar({ rows, headers }: Table): Draft | undefined {
  const main = headers.find(({ columns }) => columns.has('attended'));
  if (!main) return undefined;
  const facts = rows.slice(0, main.index).findIndex((row) => columnsOf(row).has('meetingStart'));
  return {
    format: 'zoom-webinar',
    header: main.row.cells,
    meeting: facts < 0 ? {} : meetingIn(rows[facts + 1], columnsOf(rows[facts] ?? main.row)),
    rows: headers.flatMap((header, place) => peopleUnder(header, rows, headers[place + 1])),
  };
}

function peopleUnder(header: Header, rows: readonly TableRow[], next: Header | undefined): DraftRow[] {
  const unit = unitUnder(header, 'minutes');
  return rowsUnder(header, rows, next).map((row) => {
    const isAway = isNo(cellAt(row, header.columns, 'attended'));
    const person = presenceIn(row, header.columns, { kind: isAway ? 'no-show' : 'connection', unit });
    return { ...person, kind: readName(person.name).isDialIn && !isAway ? 'dial-in' : person.kind };
  });
}
