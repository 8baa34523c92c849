import { inTurns } from '#loose';
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
export async function zoomWebinar({ rows, headers }: Table): Promise<Draft | undefined> {
  const main = headers.find(({ columns }) => columns.has('attended'));
  if (!main) return undefined;
  const facts = rows.slice(0, main.index).findIndex((row) => columnsOf(row).has('meetingStart'));
  const people = await Promise.all(
    headers.map((header, place) => peopleUnder(header, rows, headers[place + 1])),
  );
  return {
    format: 'zoom-webinar',
    header: main.row.cells,
    meeting: facts < 0 ? {} : meetingIn(rows[facts + 1], columnsOf(rows[facts] ?? main.row)),
    rows: people.flat(),
  };
}

function peopleUnder(
  header: Header,
  rows: readonly TableRow[],
  next: Header | undefined,
): Promise<DraftRow[]> {
  const unit = unitUnder(header, 'minutes');
  return inTurns(rowsUnder(header, rows, next), (row) => {
    const isAway = isNo(cellAt(row, header.columns, 'attended'));
    const person = presenceIn(row, header.columns, { kind: isAway ? 'no-show' : 'connection', unit });
    return { ...person, kind: readName(person.name).isDialIn && !isAway ? 'dial-in' : person.kind };
  });
}
