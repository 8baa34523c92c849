import { join } from 'node:path';
import type { DatabaseSettings } from '#database';
import BetterSqlite3 from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import pg from 'pg';

/** How long it takes to split the file into cells and insert each row by itself, in seconds. */
export async function rawImport(bytes: Uint8Array, settings: DatabaseSettings): Promise<number> {
  const from = performance.now();
  const rows = parse(Buffer.from(bytes).toString('utf16le'), {
    delimiter: '\t',
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
  });
  await (settings.url === undefined ? intoSqlite(rows, settings) : intoPostgres(rows, settings.url));
  return (performance.now() - from) / 1000;
}

function intoSqlite(rows: readonly string[][], { dataDir }: DatabaseSettings): Promise<void> {
  const connection = new BetterSqlite3(join(dataDir, 'raw.sqlite'));
  connection.exec('create table raw (name text, joined text, left_at text, email text)');
  const insert = connection.prepare('insert into raw values (?, ?, ?, ?)');
  connection.transaction(() => {
    for (const [name, joined, left, , email] of rows) insert.run(name, joined, left, email);
  })();
  connection.close();
  return Promise.resolve();
}

async function intoPostgres(rows: readonly string[][], url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('create temporary table raw (name text, joined text, left_at text, email text)');
  await client.query('begin');
  for (const [name, joined, left, , email] of rows) {
    await client.query({
      name: 'raw',
      text: 'insert into raw values ($1, $2, $3, $4)',
      values: [name, joined, left, email],
    });
  }
  await client.query('commit');
  await client.end();
}
