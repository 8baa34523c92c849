import { foldedName } from '#kernel';
import { parse } from 'csv-parse/sync';
import { notAList } from './lists.errors.js';
import { textOf } from './text-of-file.js';

const MOST_ROWS = 20_000;

/** The columns of a list under our names, each with the headings that people give it. */
export interface ListColumns {
  readonly headings: Readonly<Record<string, readonly string[]>>;
  /** Without these the file is no such list. */
  readonly needed: readonly string[];
  /** Our name for a heading with a part that varies, such as "headcount 03"; nothing where it is none of ours. */
  readonly vary?: (heading: string) => string | undefined;
}

export interface ListRow {
  readonly row: number;
  /** The trimmed cells under our names; a column that the file lacks is not there. */
  readonly cells: Readonly<Partial<Record<string, string>>>;
}

/** Reads a CSV list: comma, semicolon or tab, with a row of headings first, in any order. */
export function readList(bytes: Uint8Array, columns: ListColumns): ListRow[] {
  const [head, ...rows] = cellsIn(textOf(bytes));
  if (!head) throw notAList('This file is empty.');
  const names = head.cells.map((heading) => nameOf(heading, columns));
  refuseHeadings(names, columns);
  if (rows.length > MOST_ROWS) throw notAList(`This list has more than ${MOST_ROWS} rows. Split it.`);
  return rows.map(({ line, cells }) => ({ row: line, cells: named(names, cells) }));
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

function cellsIn(text: string): Line[] {
  try {
    const records: unknown = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_records_with_empty_values: true,
      trim: true,
      info: true,
    });
    return (records as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      line: info.lines,
      cells: record,
    }));
  } catch (error) {
    const line = (error as { lines?: unknown }).lines;
    const where = typeof line === 'number' ? ` near line ${line}` : '';
    throw notAList(`A quotation mark is out of place${where}, so that the rows cannot be told apart.`);
  }
}

function delimiterOf(text: string): string {
  const head = text.split(/\r?\n/, 1)[0] ?? '';
  const count = (sign: string): number => head.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function nameOf(heading: string, columns: ListColumns): string | undefined {
  const words = foldedName(heading).replace(/[_-]+/g, ' ');
  const known = Object.entries(columns.headings).find(([, synonyms]) => synonyms.includes(words));
  return known?.[0] ?? columns.vary?.(words);
}

function refuseHeadings(names: readonly (string | undefined)[], columns: ListColumns): void {
  const missing = columns.needed.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    const words = missing.map((name) => `“${columns.headings[name]?.[0] ?? name}”`).join(' and ');
    throw notAList(`The first row needs the heading ${words}.`);
  }
  const known = names.filter((name) => name !== undefined);
  const twice = known.find((name, at) => known.indexOf(name) !== at);
  if (twice) throw notAList(`Two columns have the heading “${columns.headings[twice]?.[0] ?? twice}”.`);
}

function named(names: readonly (string | undefined)[], cells: readonly string[]): ListRow['cells'] {
  return Object.fromEntries(
    names.flatMap((name, at) => (name === undefined ? [] : [[name, cells[at] ?? ''] as const])),
  );
}
