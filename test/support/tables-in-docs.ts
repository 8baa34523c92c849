import { readFileSync, writeFileSync } from 'node:fs';

/** A table in a document that a test draws and holds: it stands between `<!-- mark -->` and `<!-- end -->`. */
export interface KeptTable {
  readonly document: string;
  readonly mark: string;
}

/** Rows of cells as a table, with its columns under one another as the formatter has them. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_cell, column) => Math.max(3, ...rows.map((row) => row[column]!.length)));
  const [head, ...body] = rows.map(
    (row) => `| ${row.map((cell, n) => cell.padEnd(widths[n]!)).join(' | ')} |`,
  );
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body].join('\n');
}

/** The table that stands in the document, after it was written anew where `WRITE_DOCS` asks for that. */
export function keptTable({ document, mark }: KeptTable, table: string): string {
  const from = `<!-- ${mark} -->`;
  const [before = '', rest = ''] = readFileSync(document, 'utf8').split(from);
  const end = rest.indexOf('<!-- end -->');
  if (end < 0) throw new Error(`${document} has no ${from} with an end.`);
  if (!process.env['WRITE_DOCS']) return rest.slice(0, end).trim();
  writeFileSync(document, `${before}${from}\n\n${table}\n\n${rest.slice(end)}`);
  return table;
}
