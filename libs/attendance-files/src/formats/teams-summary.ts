import type { Draft } from '../draft.js';
import { cellAt, type Header } from '../text/header.js';
import type { TableRow } from '../text/cells.js';
import { plain } from '../words/plain.js';
import { headerByPlace, TEAMS_SUMMARY } from './by-place.js';
import type { Table } from './format.js';
import { meetingInPairs, presencesUnder, unitUnder } from './rows.js';

/** Teams, 2021 to 2022: a few rows of a label and a value, then a header with join and leave. */
export async function teamsSummary({ rows, headers }: Table): Promise<Draft | undefined> {
  const header = headers.find(hasTimes) ?? byPlace(rows);
  if (!header || header.index === 0) return undefined;
  const preamble = rows.slice(0, header.index);
  if (!preamble.every(isPair)) return undefined;
  return { format: 'teams-summary', meeting: meetingInPairs(preamble), ...(await stays(header, rows)) };
}

/**
 * The same without its first rows, or the list of people cut out of a newer report: somebody saved it again
 * from a spreadsheet. The UPN or the role beside the times shows that it is Teams'.
 */
export async function teamsSummaryResaved({ rows, headers }: Table): Promise<Draft | undefined> {
  const header = headers[0] ?? headerByPlace(rows, 0, TEAMS_SUMMARY);
  if (header?.index !== 0 || !hasTimes(header)) return undefined;
  if (!header.columns.has('upn') && !(header.columns.has('role') && header.columns.has('duration')))
    return undefined;
  return { format: 'teams-summary-resaved', meeting: {}, ...(await stays(header, rows)) };
}

function hasTimes({ columns }: Header): boolean {
  return columns.has('joined') && columns.has('left');
}

function isPair({ cells }: TableRow): boolean {
  return cells.slice(2).every((cell) => cell === '');
}

function byPlace(rows: readonly TableRow[]): Header | undefined {
  const index = rows.findIndex((row, place) => place > 0 && !isPair(row));
  return index < 0 ? undefined : headerByPlace(rows, index, TEAMS_SUMMARY);
}

async function stays(header: Header, rows: readonly TableRow[]): Promise<Pick<Draft, 'header' | 'rows'>> {
  const kind = isFirstJoin(header) ? 'person' : 'connection';
  const unit = unitUnder(header);
  return {
    header: header.row.cells,
    rows: await presencesUnder(header, rows, { kind, unit }),
  };
}

/** "First Join" heads a row for each person, "Join Time" one for each stay. */
function isFirstJoin({ row, columns }: Header): boolean {
  return /first|erst|prem|prim|eerste|最初|首次|第一次|처음|перв|pierw|första|første|ensimm/.test(
    plain(cellAt(row, columns, 'joined')),
  );
}
