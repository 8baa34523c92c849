import { readFileSync, writeFileSync } from 'node:fs';
import type { Shown } from '../support/mail-client.js';
import type { Seen } from './judges.js';

const KEPT = 'docs/calendar-clients.md';
const [FROM, TO] = ['<!-- what they show -->', '<!-- end -->'];

/** One event as one judge shows it: "Mon 15 Mar 12:30 · 0" */
export function cellOf(event: Seen | Shown | undefined): string {
  if (!event) return 'not there';
  const { start, sequence, status } = event;
  const day = new Date(`${start.slice(0, 16)}Z`).toUTCString().slice(0, 11).replace(',', '');
  const shown = `${day} ${start.slice(11, 16)}${sequence === null ? '' : ` · ${sequence}`}`;
  return status === 'CANCELLED' ? `~~${shown}~~` : shown;
}

/** Rows of cells as a table, with its columns under one another as the formatter has them. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_cell, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const [head, ...body] = rows.map(
    (row) => `| ${row.map((cell, n) => cell.padEnd(widths[n]!)).join(' | ')} |`,
  );
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body].join('\n');
}

/** The table that stands in the document, after it was written anew where that is asked for. */
export function keptTable(table: string): string {
  const [before = '', rest = ''] = readFileSync(KEPT, 'utf8').split(FROM);
  const [kept = '', after = ''] = rest.split(TO);
  if (process.env['WRITE_DOCS']) {
    writeFileSync(KEPT, `${before}${FROM}\n\n${table}\n\n${TO}${after}`);
    return table;
  }
  return kept.trim();
}
