import { join, raw, sql, type Reader, type Sql } from '#database';
import { readableRow, type PlainRow } from './readable-row.js';

/** A list of a JSON object, read a page at a time. */
export interface NamedList {
  readonly name: string;
  readonly pages: AsyncIterable<readonly object[]>;
}

/** Which rows of a table, and the columns that make their order total. */
export interface RowsAsked {
  readonly table: string;
  readonly key: readonly string[];
  /** Of the table as `t`; all of them where nothing is said. */
  readonly which?: Sql;
}

const PAGE = 1000;

/** One JSON object, written as it is read: what `said` holds first, and then its lists. However much it is, a page is in memory. */
export async function* listsAsJson(
  lists: Iterable<NamedList>,
  said: Readonly<Record<string, string>> = {},
): AsyncGenerator<Buffer> {
  let before = '{';
  for (const [name, words] of Object.entries(said)) {
    yield Buffer.from(`${before}\n${JSON.stringify(name)}: ${JSON.stringify(words)}`);
    before = ',';
  }
  for (const { name, pages } of lists) {
    yield Buffer.from(`${before}\n${JSON.stringify(name)}: [`);
    before = '],';
    let between = '\n';
    for await (const rows of pages) {
      yield Buffer.from(between + rows.map((row) => JSON.stringify(row)).join(',\n'));
      between = ',\n';
    }
  }
  yield Buffer.from(']\n}\n');
}

/** Rows with names as in the API, a page at a time, each after the last of the one before. */
export async function* readableRows(reader: Reader, asked: RowsAsked): AsyncGenerator<PlainRow[]> {
  const { table, key, which = sql`1 = 1` } = asked;
  const columns = raw(key.map((name) => `t.${name}`).join(', '));
  let last: PlainRow | undefined;
  for (;;) {
    const values = last;
    const after = values ? sql`and (${columns}) > (${join(key.map((name) => values[name]))})` : sql``;
    const rows = await reader.rows<PlainRow>(
      sql`select t.* from ${raw(table)} t where ${which} ${after} order by ${columns} limit ${PAGE}`,
    );
    if (rows.length > 0) yield rows.map(readableRow);
    if (rows.length < PAGE) return;
    last = rows.at(-1);
  }
}
