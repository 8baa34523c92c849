import { setImmediate as pause } from 'node:timers/promises';
import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';

/** Few enough that the event loop is never held for long, enough that statements are few. */
const CHUNK = 250;

/**
 * Inserts many rows, every column of each, and lets other work through between the chunks; rows that are made
 * one by one (by a generator) are made while the database writes those before them. TypeORM's own `insert`
 * builds each value through its query builder, which for thousands of rows holds the event loop several times
 * longer than the database does.
 */
export async function insertMany<Row extends ObjectLiteral>(
  tables: EntityManager,
  table: EntityTarget<Row>,
  rows: Iterable<Row>,
): Promise<void> {
  await inChunks(tables, table, rows, () => '');
}

/**
 * Writes many rows over those of the same keys, every column but those that stay; a row that is not there yet is
 * added. One by one they would each cost a journey to the database.
 */
export async function overwriteMany<Row extends ObjectLiteral>(
  tables: EntityManager,
  table: EntityTarget<Row>,
  rows: readonly Row[],
  staying: readonly (keyof Row & string)[] = [],
): Promise<void> {
  await inChunks(tables, table, rows, ({ columns, primaryColumns }) => {
    const written = columns.filter(
      ({ isPrimary, propertyName }) => !isPrimary && !staying.includes(propertyName),
    );
    const pairs = written.map(({ databaseName }) => `${databaseName}=excluded.${databaseName}`);
    const keys = primaryColumns.map(({ databaseName }) => databaseName);
    return ` on conflict (${keys.join(',')}) do update set ${pairs.join(',')}`;
  });
}

async function inChunks<Row extends ObjectLiteral>(
  tables: EntityManager,
  table: EntityTarget<Row>,
  rows: Iterable<Row>,
  ending: (metadata: EntityMetadata) => string,
): Promise<void> {
  const isPostgres = tables.dataSource.options.type === 'postgres';
  const metadata = tables.dataSource.getMetadata(table);
  let writing: Promise<unknown> = Promise.resolve();
  for (const chunk of chunksOf(rows)) {
    const { text, values } = statementFor(metadata, chunk, isPostgres);
    await writing;
    writing = tables.query(text + ending(metadata), values);
    // What it says is heard when it is awaited: at the next chunk, or at the end.
    writing.catch(() => undefined);
    if (chunk.length === CHUNK) await pause();
  }
  await writing;
}

function* chunksOf<Row>(rows: Iterable<Row>): Generator<Row[]> {
  let chunk: Row[] = [];
  for (const row of rows) {
    chunk.push(row);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

function statementFor(
  { tableName, columns }: EntityMetadata,
  rows: readonly ObjectLiteral[],
  isPostgres: boolean,
): Statement {
  const names = columns.map((column) => column.databaseName);
  const into = `insert into ${tableName} (${names.join(',')})`;
  const lists = rows.map((row) => columns.map((column) => stored(column, row[column.propertyName])));
  return isPostgres ? asOneDocument(into, columns, lists) : asPlaces(into, lists);
}

/** PostgreSQL takes thousands of values much faster in one JSON document than each in a place of its own. */
function asOneDocument(
  into: string,
  columns: EntityMetadata['columns'],
  lists: readonly unknown[][],
): Statement {
  const values = columns.map(({ type }, place) => `(row->>${place})::${String(type)}`);
  const text = `${into} select ${values.join(',')} from jsonb_array_elements($1::jsonb) row`;
  return { text, values: [JSON.stringify(lists)] };
}

function asPlaces(into: string, lists: readonly unknown[][]): Statement {
  const places = lists.map((values) => `(${values.map(() => '?').join(',')})`);
  return { text: `${into} values ${places.join(',')}`, values: lists.flat() };
}

function stored(column: { transformer?: unknown }, value: unknown): unknown {
  const { transformer } = column as { transformer?: { to(value: unknown): unknown } };
  return (transformer ? transformer.to(value) : value) ?? null;
}
