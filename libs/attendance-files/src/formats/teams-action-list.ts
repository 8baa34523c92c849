import { inTurns } from '#loose';
import { readStamp } from '../dates/stamp.js';
import type { Draft, DraftEvent } from '../draft.js';
import type { Issue } from '../report.js';
import type { TableRow } from '../text/cells.js';
import { cellAt, type Columns, type Header } from '../text/header.js';
import { actionIn } from '../words/actions.js';
import { headerByPlace, TEAMS_ACTIONS } from './by-place.js';
import type { Table } from './format.js';

/** Teams, 2020 to 2021: who did what when. Exactly three columns; taken during the meeting. */
export async function teamsActionList({ rows, headers }: Table): Promise<Draft | undefined> {
  const header =
    headers.find(({ columns }) => columns.has('action') && columns.has('timestamp')) ?? byPlace(rows);
  if (!header || header.index > 3 || widthOf(header.row) !== 3) return undefined;
  const lines = rows.slice(header.index + 1).filter(({ cells }) => cells[0] !== '' && cells[1] !== '');
  const meanings = meaningsOf(lines, header.columns);
  const unread = lines.filter((line) => !meanings.get(cellAt(line, header.columns, 'action')));
  const events = await inTurns(lines, (line) => eventIn(line, header.columns, meanings) ?? []);
  return {
    format: 'teams-action-list',
    header: header.row.cells,
    meeting: {},
    rows: [],
    events: events.flat(),
    issues: unread.length > 0 ? [unreadActions(unread)] : [],
  };
}

type Meanings = ReadonlyMap<string, DraftEvent['did'] | undefined>;

function byPlace(rows: readonly TableRow[]): Header | undefined {
  const isList = rows.length > 1 && rows.slice(0, 20).every((row) => widthOf(row) === 3);
  const hasTimes = rows.slice(1, 20).every(({ cells }) => readStamp(cells[2] ?? '')?.clock !== undefined);
  return isList && hasTimes ? headerByPlace(rows, 0, TEAMS_ACTIONS) : undefined;
}

function widthOf({ cells }: TableRow): number {
  return cells.findLastIndex((cell) => cell !== '') + 1;
}

/**
 * What each action word of the file means. In a language that we do not read, the words can still be told
 * apart where there are two of them: everybody's first is the coming.
 */
function meaningsOf(lines: readonly TableRow[], columns: Columns): Meanings {
  const words = new Set(lines.map((line) => cellAt(line, columns, 'action')));
  const read = new Map([...words].map((word) => [word, actionIn(word)] as const));
  if (words.size !== 2 || [...read.values()].some((meaning) => meaning !== undefined)) return read;
  const seen = new Set<string>();
  const first = new Set<string>();
  for (const line of lines) {
    const name = cellAt(line, columns, 'name');
    if (!seen.has(name)) first.add(cellAt(line, columns, 'action'));
    seen.add(name);
  }
  if (first.size !== 1) return read;
  return new Map([...words].map((word) => [word, first.has(word) ? 'joined' : 'left'] as const));
}

function eventIn(line: TableRow, columns: Columns, meanings: Meanings): DraftEvent | undefined {
  const did = meanings.get(cellAt(line, columns, 'action'));
  if (!did) return undefined;
  return { row: line.line, name: cellAt(line, columns, 'name'), did, at: cellAt(line, columns, 'timestamp') };
}

function unreadActions(lines: readonly TableRow[]): Issue {
  return {
    level: 'warning',
    code: 'unread-actions',
    message: 'Some lines say neither "joined" nor "left" in a language that we read. They were left out.',
    rows: lines.map(({ line }) => line),
  };
}
