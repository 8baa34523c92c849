import { inTurns } from '#loose';
import { dayIn, isOpen } from '../dates/date-order.js';
import { readStamp } from '../dates/stamp.js';
import { WallClock } from '../dates/wall-clock.js';
import type { Draft, DraftRow } from '../draft.js';
import { sessionColumnUnknown } from '../refusals.js';
import type { ReadingOptions } from '../report.js';
import type { TableRow } from '../text/cells.js';
import { type Columns, columnsOf } from '../text/header.js';
import { plain } from '../words/plain.js';
import type { Table } from './format.js';
import { presenceIn } from './rows.js';

const TAKEN =
  /taken sessions|sessions taken|durchgeführte (termine|sitzungen)|erfasste termine|sessions prises|séances saisies|sesiones tomadas|sessioni prese|sessões registradas|genomen sessies/;
/** "P (2/2)": a status, the points for it and the most there are. */
const MARK = /^(\S+)\s*\((\d+(?:[.,]\d+)?)\s*\/\s*\d+(?:[.,]\d+)?\)$/;

/**
 * Moodle's attendance activity: people down, sessions across. It knows who was there and not how long, so
 * minutes are unknown. The column is the one with the session's date; the only one, if there is one.
 */
export async function moodleAttendance({ rows, options }: Table): Promise<Draft | undefined> {
  const index = rows.findIndex(({ cells }) => cells.some((cell) => TAKEN.test(plain(cell))));
  const header = rows[index];
  if (!header) return undefined;
  // Its user name is what people sign in with; their names stand in two columns.
  const columns = new Map([...columnsOf(header)].filter(([field]) => field !== 'name'));
  const place = sessionColumn(header, rows.slice(index + 1), options);
  const title = rows.slice(0, index).find(({ cells }) => cells[1])?.cells[1];
  return {
    format: 'moodle-attendance',
    header: header.cells,
    meeting: { title },
    rows: (await inTurns(rows.slice(index + 1), (row) => markIn(row, columns, place) ?? [])).flat(),
  };
}

function sessionColumn(header: TableRow, people: readonly TableRow[], options: ReadingOptions): number {
  const marked = header.cells.flatMap((_, place) => (hasMarks(people, place) ? [place] : []));
  const [only, ...others] = marked;
  if (only !== undefined && others.length === 0) return only;
  const [fits, ...more] = marked.filter((place) => isOnTheDay(header.cells[place] ?? '', options));
  if (fits === undefined || more.length > 0) throw sessionColumnUnknown(marked.length);
  return fits;
}

function hasMarks(people: readonly TableRow[], place: number): boolean {
  return people.some(({ cells }) => MARK.test(cells[place] ?? ''));
}

function isOnTheDay(heading: string, { session, timeZone }: ReadingOptions): boolean {
  const date = readStamp(heading.slice(0, 30))?.date;
  if (!session || !date) return false;
  const today = new WallClock(timeZone).dayOf(session.start);
  const readings = isOpen(date) ? (['dmy', 'mdy'] as const).map((order) => dayIn(order, date)) : [date];
  return readings.some(
    (day) => day?.year === today.year && day.month === today.month && day.day === today.day,
  );
}

function markIn(row: TableRow, columns: Columns, place: number): DraftRow | undefined {
  const mark = MARK.exec(row.cells[place] ?? '');
  if (!mark) return undefined;
  const isPresent = Number(mark[2]?.replace(',', '.')) > 0;
  const isExcused = /^e/i.test(mark[1] ?? '');
  const person = presenceIn(row, columns, { kind: isPresent && !isExcused ? 'person' : 'no-show' });
  return { ...person, minutes: undefined, flags: isExcused ? ['excused'] : [] };
}
