import { createHash } from 'node:crypto';
import BetterSqlite3 from 'better-sqlite3';
import type pg from 'pg';
import { planOnce } from './bound-limit.js';
import type { Question } from './kept.js';
import { postgresDriver, sqliteFile, type DatabaseSettings } from './settings.js';

/** Reads what is committed. */
export interface Reading {
  rows(query: Question): Promise<unknown[]>;
  close(): Promise<void>;
}

const STATEMENTS_KEPT = 500;

/** A second connection that cannot write: it sees only what is committed and never waits for a writer. */
export class SqliteReading implements Reading {
  private readonly connection: BetterSqlite3.Database;
  private readonly prepared = new Map<string, BetterSqlite3.Statement>();

  constructor(settings: DatabaseSettings) {
    this.connection = new BetterSqlite3(sqliteFile(settings), { timeout: 5000 });
    this.connection.pragma('query_only = ON');
  }

  rows(query: Question): Promise<unknown[]> {
    // What throws in here is a refusal as any other.
    return new Promise((resolve) => {
      resolve(this.statement(query.sql).all(...query.values));
    });
  }

  close(): Promise<void> {
    this.connection.close();
    return Promise.resolve();
  }

  private statement(text: string): BetterSqlite3.Statement {
    const kept = this.prepared.get(text);
    if (kept) return kept;
    if (this.prepared.size >= STATEMENTS_KEPT) this.prepared.clear();
    const statement = this.connection.prepare(planOnce(text));
    this.prepared.set(text, statement);
    return statement;
  }
}

/** A pool of connections that refuse to write. */
export class PostgresReading implements Reading {
  private readonly pool: Promise<pg.Pool>;

  constructor(settings: DatabaseSettings) {
    this.pool = readOnlyPool(settings);
  }

  async rows(query: Question): Promise<unknown[]> {
    const pool = await this.pool;
    const answer = await pool.query<object>({
      name: nameOf(query.text),
      text: query.text,
      values: query.values,
    });
    return answer.rows;
  }

  async close(): Promise<void> {
    await (await this.pool).end();
  }
}

async function readOnlyPool({ url }: DatabaseSettings): Promise<pg.Pool> {
  const { Pool } = await postgresDriver();
  const options = '-c default_transaction_read_only=on';
  const pool = new Pool({ connectionString: url, max: 20, options });
  // An idle connection that breaks is replaced; unheard, its error would end the process.
  pool.on('error', () => undefined);
  return pool;
}

/** PostgreSQL keeps a prepared statement under a name; a name is at most 63 letters. */
function nameOf(text: string): string {
  return createHash('sha1').update(text).digest('base64url');
}
