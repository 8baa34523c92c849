import type { Draft } from '../draft.js';
import { badColumns, UnknownFormat } from '../refusals.js';
import { type ColumnMap, MAPPABLE_FIELDS, type MappableField } from '../report.js';
import type { TableRow } from '../text/cells.js';
import { type Columns, columnsOf, hasName, type Header, headerHash } from '../text/header.js';
import type { Table } from './format.js';
import { presencesUnder, unitUnder } from './rows.js';

/** Any other table, read with the columns that a person has pointed out. */
export async function mappedColumns({ rows }: Table, map: ColumnMap): Promise<Draft> {
  const index = likeliestHeader(rows);
  const row = rows[index];
  if (!row) throw badColumns('There is no header row in this file.');
  const header: Header = { index, row, columns: columnsIn(map, row) };
  const unit = map.durationUnit ?? unitUnder(header);
  const kind = header.columns.has('joined') ? 'connection' : 'person';
  return {
    format: 'mapped-columns',
    header: row.cells.map((cell) => cell.slice(0, 200)),
    meeting: {},
    rows: await presencesUnder(header, rows, { kind, unit }),
  };
}

/** The refusal of a table that no format knows, with what a person needs to map it by hand. */
export function unknownFormat({ rows }: Table): UnknownFormat {
  const row = rows[likeliestHeader(rows)];
  const cells = row?.cells.map((cell) => cell.slice(0, 200)) ?? [];
  return new UnknownFormat(cells, headerHash(cells), row ? suggestionFor(row) : {});
}

/** The first of the widest rows near the top. */
function likeliestHeader(rows: readonly TableRow[]): number {
  const widths = rows.slice(0, 30).map(({ cells }) => cells.filter((cell) => cell !== '').length);
  return widths.indexOf(Math.max(...widths));
}

function columnsIn(map: ColumnMap, { cells }: TableRow): Columns {
  const columns = new Map<MappableField, number>();
  for (const field of MAPPABLE_FIELDS) {
    const place = map[field];
    if (place === undefined) continue;
    if (!Number.isInteger(place) || place < 0 || place >= cells.length) {
      throw badColumns(`This file has ${cells.length} columns, and there is none at place ${place + 1}.`);
    }
    columns.set(field, place);
  }
  if (!hasName(columns) && !columns.has('email'))
    throw badColumns('Say which column holds the name or the e-mail.');
  return columns;
}

function suggestionFor(row: TableRow): ColumnMap {
  const columns = columnsOf(row);
  const known = MAPPABLE_FIELDS.flatMap((field) => {
    const place = columns.get(field);
    return place === undefined ? [] : [[field, place] as const];
  });
  return Object.fromEntries(known);
}
