import { setImmediate as pause } from 'node:timers/promises';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** Few enough that the event loop is never held for long, enough that statements are few. */
const CHUNK = 200;

/**
 * Inserts many rows, every column of each, and lets other work through between the chunks. TypeORM's own
 * `insert` builds each value through its query builder, which for thousands of rows holds the event loop
 * several times longer than the database does.
 */
export async function insertMany<Row extends ObjectLiteral>(
  tables: EntityManager,
  table: EntityTarget<Row>,
  rows: readonly Row[],
): Promise<void> {
  const isPostgres = tables.dataSource.options.type === 'postgres';
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK);
    const { text, values } = statementFor(tables, table, chunk, isPostgres);
    await tables.query(text, values);
    if (from + CHUNK < rows.length) await pause();
  }
}

function statementFor<Row extends ObjectLiteral>(
  tables: EntityManager,
  table: EntityTarget<Row>,
  rows: readonly Row[],
  isPostgres: boolean,
): { text: string; values: unknown[] } {
  const { tableName, columns } = tables.dataSource.getMetadata(table);
  const values = rows.flatMap((row) => columns.map((column) => stored(column, row[column.propertyName])));
  const places = rows.map((_, place) => {
    const first = place * columns.length + 1;
    return `(${columns.map((_column, nth) => (isPostgres ? `$${first + nth}` : '?')).join(',')})`;
  });
  const names = columns.map((column) => column.databaseName).join(',');
  return { text: `insert into ${tableName} (${names}) values ${places.join(',')}`, values };
}

function stored(column: { transformer?: unknown }, value: unknown): unknown {
  const { transformer } = column as { transformer?: { to(value: unknown): unknown } };
  return (transformer ? transformer.to(value) : value) ?? null;
}
