import { join } from 'node:path';
import type pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { migrations } from './migrations/index.js';
import { SnakeNames } from './naming.js';

export type Engine = 'sqlite' | 'postgres';

/** Where the data lives: a PostgreSQL address, or else a folder that holds the SQLite file. */
export interface DatabaseSettings {
  readonly url?: string | undefined;
  readonly dataDir: string;
}

export type Entities = (new () => object)[];

interface SqliteHandle {
  pragma(text: string): unknown;
}

export function engineOf(settings: DatabaseSettings): Engine {
  return settings.url ? 'postgres' : 'sqlite';
}

export function sqliteFile(settings: DatabaseSettings): string {
  return join(settings.dataDir, 'wheelhouse.sqlite');
}

/** What people uploaded lies beside the database. */
export function filesFolder({ dataDir }: DatabaseSettings): string {
  return join(dataDir, 'files');
}

export function dataSourceOptions(settings: DatabaseSettings, entities: Entities): DataSourceOptions {
  const shared = {
    entities,
    migrations,
    namingStrategy: new SnakeNames(),
    migrationsTableName: 'migration',
  } as const;
  if (!settings.url) {
    return {
      ...shared,
      type: 'better-sqlite3',
      database: sqliteFile(settings),
      timeout: 100,
      prepareDatabase: durable,
    };
  }
  return { ...shared, type: 'postgres', url: settings.url, extra: { max: 20 } };
}

/** The driver is compiled so that WAL alone means synchronous=NORMAL: FULL keeps an acknowledged write through a power cut. */
function durable(connection: SqliteHandle): void {
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
}

/** Counts (int8) and sums (numeric) fit a JavaScript number here; as strings they would differ from SQLite's. */
export async function postgresDriver(): Promise<typeof pg> {
  // Loaded only where there is a PostgreSQL.
  const { default: pg } = await import('pg');
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
  return pg;
}
