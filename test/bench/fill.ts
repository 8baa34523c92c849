import { sqliteFile, type DatabaseSettings } from '#database';
import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';
import type { Table } from './million-tables.js';

const AT_ONCE = 10_000;

export type Row = readonly (string | number | null)[];

/** Tables in the order in which they are to be filled, each with its rows. */
export type Contents = readonly (readonly [Table, Iterable<Row>])[];

/**
 * Fills tables of a migrated database straight. The rows are known to fit: references are not looked up. As in a real
 * house, nobody asks SQLite to gather statistics, and PostgreSQL does it by itself.
 */
export async function fill(settings: DatabaseSettings, contents: Contents): Promise<void> {
  await (settings.url === undefined ? fillSqlite(settings, contents) : fillPostgres(settings.url, contents));
}

function fillSqlite(settings: DatabaseSettings, contents: Contents): Promise<void> {
  const connection = new BetterSqlite3(sqliteFile(settings));
  connection.pragma('synchronous = OFF');
  connection.pragma('foreign_keys = OFF');
  for (const [table, rows] of contents) {
    const marks = table.columns.map(() => '?').join(', ');
    const insert = connection.prepare(
      `insert into ${table.name} (${table.columns.map(([name]) => name).join(', ')}) values (${marks})`,
    );
    connection.transaction(() => {
      for (const row of rows) insert.run(...row);
    })();
  }
  connection.pragma('wal_checkpoint(TRUNCATE)');
  connection.close();
  return Promise.resolve();
}

async function fillPostgres(url: string, contents: Contents): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const [table, rows] of contents) {
    // Looking every reference up would take longer than all the measuring. What the tables do by themselves goes on.
    await client.query(`alter table ${table.name} disable trigger all`);
    await client.query(`alter table ${table.name} enable trigger user`);
    const left = rows[Symbol.iterator]();
    for (let ahead = take(left, AT_ONCE); ahead.length > 0; ahead = take(left, AT_ONCE)) {
      await client.query(
        copyInto(table),
        table.columns.map((_, at) => ahead.map((row) => row[at])),
      );
    }
    await client.query(`alter table ${table.name} enable trigger all`);
  }
  await client.query('vacuum analyze');
  await client.end();
}

function copyInto({ name, columns }: Table): string {
  const values = columns.map(([, type], at) => `$${at + 1}::${type}[]`).join(', ');
  return `insert into ${name} (${columns.map(([column]) => column).join(', ')}) select * from unnest(${values})`;
}

function take(rows: Iterator<Row>, count: number): Row[] {
  const taken: Row[] = [];
  while (taken.length < count) {
    const next = rows.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}
