import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { conflict, DomainError } from '#kernel';
import BetterSqlite3 from 'better-sqlite3';
import { packFiles, unpackFiles } from './files-in-copies.js';
import { migrations } from './migrations/index.js';
import { engineOf, filesFolder, sqliteFile, type DatabaseSettings } from './settings.js';

/** A copy that was made, and what it holds. */
export interface Copy {
  readonly file: string;
  readonly bytes: number;
  /** How many uploaded files are in it. */
  readonly files: number;
}

/** What was put in place, and where that which was there before is kept. */
export interface Restored {
  readonly file: string;
  readonly keptBefore: string | undefined;
  /** How many uploaded files it held. */
  readonly files: number;
}

/** Copies the embedded database whole, with what was uploaded, while servers may be writing to it. */
export async function backUpSqlite(settings: DatabaseSettings, target: string): Promise<Copy> {
  refusePostgres(settings, 'pg_dump --format=custom --file=FILE "$DATABASE_URL"');
  if (!existsSync(sqliteFile(settings))) throw nothingThere(settings);
  if (existsSync(target)) {
    throw conflict(
      'file-exists',
      `There is a file ${target} already. Nothing was written. Give another name.`,
    );
  }
  mkdirSync(dirname(target), { recursive: true });
  // Whoever looks at the name sees a whole copy or none.
  const unfinished = `${target}.unfinished`;
  const connection = new BetterSqlite3(sqliteFile(settings), { readonly: true });
  try {
    await connection.backup(unfinished);
  } finally {
    connection.close();
  }
  refuseUnsound(unfinished, target);
  const files = packFiles(unfinished, filesFolder(settings));
  renameSync(unfinished, target);
  return { file: target, bytes: statSync(target).size, files };
}

/** Puts a copy in the place of the embedded database. Nobody may have that open; what it held is kept. */
export function restoreSqlite(settings: DatabaseSettings, source: string, name: string): Restored {
  refusePostgres(settings, 'pg_restore --clean --if-exists --dbname="$DATABASE_URL" FILE');
  if (!existsSync(source)) throw conflict('no-file', `There is no file ${source}. Nothing was changed.`);
  const file = sqliteFile(settings);
  mkdirSync(settings.dataDir, { recursive: true });
  const unfinished = `${file}.unfinished`;
  copyFileSync(source, unfinished);
  refuseUnsound(unfinished, source);
  const keptBefore = existsSync(file) ? putAside(settings, name) : undefined;
  const files = unpackFiles(unfinished, filesFolder(settings));
  renameSync(unfinished, file);
  return { file, keptBefore, files };
}

/** Removes the embedded database for good. Nobody may have it open. */
export function removeSqlite(settings: DatabaseSettings): void {
  const file = sqliteFile(settings);
  if (!existsSync(file)) return;
  refuseWhileOpen(file);
  for (const beside of ['', '-wal', '-shm']) rmSync(`${file}${beside}`, { force: true });
}

function putAside(settings: DatabaseSettings, name: string): string {
  const file = sqliteFile(settings);
  refuseWhileOpen(file);
  const kept = join(settings.dataDir, 'backups', `${name}.sqlite`);
  mkdirSync(dirname(kept), { recursive: true });
  renameSync(file, kept);
  return kept;
}

/** SQLite lets only one who is alone leave write-ahead logging. */
function refuseWhileOpen(file: string): void {
  const connection = new BetterSqlite3(file, { timeout: 1000 });
  try {
    connection.pragma('journal_mode = DELETE');
  } catch {
    rmSync(`${file}.unfinished`, { force: true });
    throw conflict(
      'database-open',
      'A server has this database open. Nothing was changed. Stop the server and try again.',
    );
  } finally {
    connection.close();
  }
}

/** Refuses a file that is damaged, not ours, or newer than this Wheelhouse; the copy of it is removed. */
function refuseUnsound(copy: string, source: string): void {
  const fault = faultOf(copy, source);
  for (const beside of ['-wal', '-shm']) rmSync(`${copy}${beside}`, { force: true });
  if (!fault) return;
  rmSync(copy, { force: true });
  throw new DomainError('unsound-copy', 'invalid', `${fault} Nothing was changed.`);
}

function faultOf(copy: string, source: string): string | undefined {
  try {
    const connection = new BetterSqlite3(copy);
    try {
      connection.pragma('journal_mode = DELETE');
      if (connection.pragma('quick_check', { simple: true }) !== 'ok') return `${source} is damaged.`;
      return faultOfHistory(connection, source);
    } finally {
      connection.close();
    }
  } catch {
    return `${source} is not a backup of Wheelhouse.`;
  }
}

function faultOfHistory(connection: BetterSqlite3.Database, source: string): string | undefined {
  const known = new Set(migrations.map((migration) => migration.name));
  const names = connection.prepare('select name from migration').pluck().all() as string[];
  return names.every((name) => known.has(name)) ? undefined : `${source} was written by a newer Wheelhouse.`;
}

function refusePostgres(settings: DatabaseSettings, command: string): void {
  if (engineOf(settings) === 'sqlite') return;
  throw conflict(
    'postgres',
    `The data is in PostgreSQL, which has its own tool for this. Nothing was done. Use: ${command}`,
  );
}

function nothingThere({ dataDir }: DatabaseSettings): DomainError {
  return conflict('no-database', `There is no database in ${dataDir} yet. Nothing was written.`);
}
