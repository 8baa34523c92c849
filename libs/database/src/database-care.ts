import { existsSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { Database } from './database.js';
import { sqliteFile, type DatabaseSettings } from './settings.js';

interface Named {
  readonly name: string;
}

/** Tables of ours that no entity stands for: what ran, where socket.io lays long words between processes, what is found. */
const WITHOUT_ENTITY = ['migration', 'search_entry', 'socket_io_attachments'];

/** Questions about the database as a thing, for those who look after it. */
@Injectable()
export class DatabaseCare {
  constructor(private readonly database: Database) {}

  /** Every table there is, ours or not. */
  async tables(): Promise<string[]> {
    const rows = await this.query<Named>(
      this.database.engine === 'sqlite'
        ? `select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`
        : `select table_name as name from information_schema.tables where table_schema = current_schema() order by 1`,
    );
    return rows.map(({ name }) => name);
  }

  /** Whether what was acknowledged outlives a power cut: 2 is SQLite's FULL; PostgreSQL's word is its own. */
  async synchronous(): Promise<string> {
    if (this.database.engine === 'postgres') {
      const [row] = await this.query<{ synchronous_commit: string }>('show synchronous_commit');
      return row?.synchronous_commit ?? '';
    }
    const [row] = await this.query<{ synchronous: number }>('pragma synchronous');
    return row?.synchronous === 2 ? 'full' : String(row?.synchronous);
  }

  /** On PostgreSQL: takes our tables away with all that is in them, and the functions that guard them. */
  async dropEverything(): Promise<void> {
    const ours = [...this.database.source.entityMetadatas.map((table) => table.tableName), ...WITHOUT_ENTITY];
    const names = ours.map((name) => `'${name}'`).join(', ');
    const guards = await this.query<Named>(`
      select distinct t.tgfoid::regprocedure::text as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where not t.tgisinternal and c.relnamespace = current_schema()::regnamespace and c.relname in (${names})`);
    await this.query(`drop table if exists ${ours.map((name) => `"${name}"`).join(', ')} cascade`);
    for (const { name } of guards) await this.query(`drop function if exists ${name}`);
  }

  private query<Row>(text: string): Promise<Row[]> {
    return this.database.source.query(text);
  }
}

export function sqliteFileExists(settings: DatabaseSettings): boolean {
  return existsSync(sqliteFile(settings));
}
