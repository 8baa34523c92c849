import { readStamp } from '../dates/stamp.js';
import type { TableRow } from '../text/cells.js';
import type { Columns, Header } from '../text/header.js';
import type { Field } from '../words/field-words.js';

/** Teams keeps the order of its columns in every language. */
export const TEAMS_PARTICIPANTS = ['name', 'joined', 'left', 'duration', 'email', 'upn', 'role'] as const;
export const TEAMS_ACTIVITIES = ['name', 'joined', 'left', 'duration', 'email', 'role'] as const;
export const TEAMS_SUMMARY = ['name', 'joined', 'left', 'duration', 'email', 'role', 'upn'] as const;
export const TEAMS_ACTIONS = ['name', 'action', 'timestamp'] as const;

/**
 * A header in a language that we do not read, taken by its place: only where the rows below it hold times
 * exactly where this maker puts them.
 */
export function headerByPlace(
  rows: readonly TableRow[],
  index: number,
  order: readonly Field[],
): Header | undefined {
  const [row, first] = [rows[index], rows[index + 1]];
  if (!row || !first || row.cells.length < 3) return undefined;
  const columns: Columns = new Map(order.map((field, place) => [field, place] as const));
  const isTime = (at: TableRow, field: Field): boolean =>
    readStamp(at.cells[columns.get(field) ?? -1] ?? '') !== undefined;
  const timed = (['joined', 'left', 'timestamp'] as const).filter((field) => columns.has(field));
  const fits = timed.every((field) => isTime(first, field) && !isTime(row, field));
  return fits ? { index, row, columns } : undefined;
}
