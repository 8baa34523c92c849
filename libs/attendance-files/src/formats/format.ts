import type { Draft } from '../draft.js';
import type { ReadingOptions } from '../report.js';
import type { TableRow } from '../text/cells.js';
import type { Header } from '../text/header.js';

/** A table of cells, the heading rows that we understand in it, and what the reader was told. */
export interface Table {
  readonly rows: readonly TableRow[];
  readonly headers: readonly Header[];
  readonly options: ReadingOptions;
}

/** Reads a table if it is of this family; nothing where it is not. */
export type TableFormat = (table: Table) => Promise<Draft | undefined>;
