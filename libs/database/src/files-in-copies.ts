import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';

/** As `storage` names them; in a copy that somebody has tampered with, no other name leads anywhere. */
const NAME = /^[0-9a-f]{32}$/;

/** What lies beside the database goes into a copy of it, so that whoever keeps one file keeps all. Gives their number. */
export function packFiles(copy: string, folder: string): number {
  const connection = new BetterSqlite3(copy);
  try {
    connection.exec('create table kept_file (name text primary key, content blob not null) without rowid');
    const insert = connection.prepare('insert into kept_file (name, content) values (?, ?)');
    const names = namesIn(folder);
    connection.transaction(() => {
      for (const name of names) insert.run(name, readFileSync(pathOf(folder, name)));
    })();
    return names.length;
  } finally {
    connection.close();
  }
}

/** Lays the files of a copy in their folder again, and takes them out of it. A file that is there already is the same. */
export function unpackFiles(copy: string, folder: string): number {
  const connection = new BetterSqlite3(copy);
  try {
    if (!holdsFiles(connection)) return 0;
    const names = (connection.prepare('select name from kept_file').pluck().all() as string[]).filter(isName);
    const content = connection.prepare('select content from kept_file where name = ?').pluck();
    for (const name of names) lay(pathOf(folder, name), () => content.get(name) as Buffer);
    connection.exec('drop table kept_file; vacuum');
    return names.length;
  } finally {
    connection.close();
  }
}

/** Copies of an earlier Wheelhouse hold none. */
function holdsFiles(connection: BetterSqlite3.Database): boolean {
  return connection.prepare(`select 1 from sqlite_master where name = 'kept_file'`).get() !== undefined;
}

function lay(path: string, content: () => Buffer): void {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(`${path}.part`, content(), { mode: 0o600, flush: true });
  renameSync(`${path}.part`, path);
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(/[\\/]/).at(-1) ?? '')
    .filter(isName);
}

function isName(name: string): boolean {
  return NAME.test(name);
}

function pathOf(folder: string, name: string): string {
  return join(folder, name.slice(0, 2), name);
}
