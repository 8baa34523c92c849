import { Readable } from 'node:stream';
import { BYTE_ORDER_MARK, csvHead, csvLine } from './domain/csv.js';
import type { Cell, RowPages, Table } from './domain/table.js';
import { workbook } from './workbook.js';

export const FILE_FORMATS = ['csv', 'xlsx', 'json'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

export const FILE_TYPES: Readonly<Record<FileFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
};

/** Rows that are already there, in pages. */
export function* inPages(
  rows: readonly (readonly Cell[])[],
  size = 1000,
): Generator<readonly (readonly Cell[])[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

/** The table as a file, written as fast as it is read and no faster. */
export function fileOf(format: FileFormat, table: Table, pages: RowPages): Readable {
  if (format === 'xlsx') return workbook(table, pages);
  return Readable.from(format === 'csv' ? csvFile(table, pages) : jsonFile(table, pages));
}

async function* csvFile({ columns, foot }: Table, pages: RowPages): AsyncGenerator<Buffer> {
  yield Buffer.from(BYTE_ORDER_MARK + csvHead(columns));
  for await (const rows of pages) yield Buffer.from(rows.map(csvLine).join(''));
  if (foot) yield Buffer.from(csvLine(foot));
}

/** A list of objects, one a row, by the columns' keys. */
async function* jsonFile({ columns }: Table, pages: RowPages): AsyncGenerator<Buffer> {
  const object = (row: readonly Cell[]): string =>
    JSON.stringify(Object.fromEntries(columns.map(({ key }, at) => [key, row[at]])));
  let before = '[';
  for await (const rows of pages) {
    yield Buffer.from(before + rows.map(object).join(',\n'));
    before = ',\n';
  }
  yield Buffer.from(before === '[' ? '[]\n' : ']\n');
}
