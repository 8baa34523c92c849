/** What stands in a column: it decides how a spreadsheet shows it, never what it is. */
export type ColumnKind = 'text' | 'date' | 'count' | 'decimal' | 'share';

export interface Column {
  /** The field's name in JSON. */
  readonly key: string;
  readonly head: string;
  readonly kind: ColumnKind;
}

/** A text, a number, a day as YYYY-MM-DD, or nothing where it is not known. A share is 0 to 1. */
export type Cell = string | number | null;

/** A table as it is seen on the page and as it stands in every file. */
export interface Table {
  readonly title: string;
  readonly columns: readonly Column[];
  /** The last line, with the totals. */
  readonly foot?: readonly Cell[] | undefined;
  /** How it was counted, a sentence each. */
  readonly notes: readonly string[];
}

/** Rows a page at a time, so that a file of a million is written as it is read. */
export type RowPages = Iterable<readonly (readonly Cell[])[]> | AsyncIterable<readonly (readonly Cell[])[]>;

/** A figure that a copy for sharing leaves out. */
export const HIDDEN = 'hidden';
