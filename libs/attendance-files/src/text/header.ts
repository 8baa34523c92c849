import { createHash } from 'node:crypto';
import type { Field } from '../words/field-words.js';
import { fieldOf, isOriginalNameHeading } from '../words/fields.js';
import { plain } from '../words/plain.js';
import type { TableRow } from './cells.js';

export type Columns = ReadonlyMap<Field, number>;

/** A heading row that we understand: where it stands among the rows, and what its columns hold. */
export interface Header {
  readonly index: number;
  readonly row: TableRow;
  readonly columns: Columns;
}

/** What the columns of a row of headings hold. Of two columns with one meaning the first counts. */
export function columnsOf(row: TableRow): Columns {
  const columns = new Map<Field, number>();
  // Where a meeting's own columns stand before the participant's in one wide row, the participant's count.
  const ownFrom = Math.max(0, row.cells.findIndex(isOriginalNameHeading));
  const places = row.cells.map((_, place) => place);
  for (const place of [...places.slice(ownFrom), ...places.slice(0, ownFrom)]) {
    const field = fieldOf(row.cells[place] ?? '');
    if (field && !columns.has(field)) columns.set(field, place);
  }
  return columns;
}

/** At least three columns that we know, a name among them, and nothing that is plainly a value. */
export function isHeader(row: TableRow, columns = columnsOf(row)): boolean {
  if (row.cells.length < 3 || columns.size < 3) return false;
  return hasName(columns) && !row.cells.some((cell) => cell.includes('@') || /^\d{1,4}[./-]\d/.test(cell));
}

export function hasName(columns: Columns): boolean {
  return columns.has('name') || columns.has('firstName') || columns.has('lastName');
}

/** Reading headings is dear and people are many: past the first lines only so many rows are looked at. */
const FIRST_LINES = 60;
const MOST_LATER_LOOKS = 300;

/** Every heading row of the table that we understand, in order. */
export function headersIn(table: readonly TableRow[]): Header[] {
  let looks = 0;
  return table.flatMap((row, index) => {
    if (index > FIRST_LINES && (!mayBeHeading(row) || ++looks > MOST_LATER_LOOKS)) return [];
    const columns = columnsOf(row);
    return isHeader(row, columns) ? [{ index, row, columns }] : [];
  });
}

/** A row with figures or an address in it is a person's. */
function mayBeHeading({ cells }: TableRow): boolean {
  return cells.length > 2 && !cells.some((cell) => /[\d@]/.test(cell));
}

export function cellAt(row: TableRow, columns: Columns, field: Field): string {
  const place = columns.get(field);
  return place === undefined ? '' : (row.cells[place] ?? '');
}

/** SHA-256 of the headings in plain words: the same for every file with this header. */
export function headerHash(cells: readonly string[]): string {
  return createHash('sha256').update(cells.map(plain).join('\u001f')).digest('hex');
}
