import type { Cell, Column } from './table.js';

/** Excel reads a file as UTF-8 only if it begins with this. */
export const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';
/** A spreadsheet takes a text that begins so for a formula, and would run it; also in their full-width forms. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const NEEDS_QUOTES = /[",\r\n]/;

export function csvHead(columns: readonly Column[]): string {
  return csvLine(columns.map(({ head }) => head));
}

/**
 * One line of a CSV file. Texts cannot become formulas; numbers are as they are. Written here because
 * a million rows through a general writer take twice as long as reading them.
 */
export function csvLine(cells: readonly Cell[]): string {
  return cells.map(csvCell).join(',') + LINE_END;
}

/** An apostrophe before it makes a formula a text again. */
export function inert(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = inert(cell);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
