import { DatabaseCare, raw, Reader, sql } from '#database';
import type { House } from './house.js';

/** A row of a table, and in which of its columns something stands. */
export interface FoundRow {
  readonly table: string;
  readonly columns: readonly string[];
  /** The whole row, as text in small letters. */
  readonly row: string;
}

/** Looks through every column of every row of every table, whatever stands in it, in small letters and in large ones. */
export async function lookThrough(house: House, words: readonly string[]): Promise<FoundRow[]> {
  const found: FoundRow[] = [];
  for (const table of await house.get(DatabaseCare).tables())
    for (const row of await house
      .get(Reader)
      .rows<Record<string, unknown>>(sql`select * from ${raw(table)}`)) {
      const values = Object.entries(row).map(([column, value]) => [column, asText(value)] as const);
      const columns = values.filter(([, text]) => mentions(text, words)).map(([column]) => column);
      const whole = values.map(([, text]) => text).join(' ');
      if (columns.length > 0) found.push({ table, columns, row: whole });
    }
  return found;
}

export function mentions(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.toLowerCase().includes(word.toLowerCase()));
}

/** Bytes as the letters that they may be: an index keeps words in them. */
function asText(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('latin1').toLowerCase();
  return (typeof value === 'string' ? value : JSON.stringify(value)).toLowerCase();
}
