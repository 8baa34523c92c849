import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '#kernel';
import { Injectable } from '@nestjs/common';
import BetterSqlite3 from 'better-sqlite3';
import { Database } from './database.js';
import { sqliteFile } from './settings.js';

/** Any number will do, as long as every server process asks for the same. */
const MIGRATION_LOCK = 7_301_026;

/** What a migration would do or has done: the names, oldest first, and the backup taken before. */
export interface MigrationOutcome {
  readonly ran: readonly string[];
  readonly backup?: string;
}

@Injectable()
export class Migrator {
  constructor(private readonly database: Database) {}

  async pending(): Promise<string[]> {
    const applied = new Set(await this.applied());
    return this.known().filter((name) => !applied.has(name));
  }

  /** Whether nothing was ever written here. */
  async isNew(): Promise<boolean> {
    return (await this.applied()).length === 0;
  }

  /** Brings the schema up to date. A SQLite file that holds anything is copied first. */
  async migrate(): Promise<MigrationOutcome> {
    return this.alone(async () => {
      await this.refuseNewer();
      const ran = await this.pending();
      if (ran.length === 0) return { ran };
      const backup = await this.backUp();
      await this.database.source.runMigrations({ transaction: 'all' });
      return backup ? { ran, backup } : { ran };
    });
  }

  /** What TypeORM would change to make the schema what the entities say: nothing, if both tell the truth. */
  async drift(): Promise<string[]> {
    const changes = await this.database.source.driver.createSchemaBuilder().log();
    return changes.upQueries.map((change) => change.query);
  }

  /** Whether a newer Wheelhouse wrote here. */
  async isNewer(): Promise<boolean> {
    return (await this.strange()).length > 0;
  }

  private async strange(): Promise<string[]> {
    const known = new Set(this.known());
    return (await this.applied()).filter((name) => !known.has(name));
  }

  private async refuseNewer(): Promise<void> {
    const strange = await this.strange();
    if (strange.length === 0) return;
    throw new DomainError(
      'database-newer',
      'conflict',
      `This database was written by a newer Wheelhouse (it knows ${strange.join(', ')}). Nothing was changed. Start the newer version, or restore an older backup.`,
    );
  }

  private known(): string[] {
    return this.database.source.migrations.map((migration) => migration.name ?? migration.constructor.name);
  }

  private async applied(): Promise<string[]> {
    const runner = this.database.source.createQueryRunner();
    try {
      if (!(await runner.hasTable('migration'))) return [];
      const rows = (await runner.query('select name from migration order by id')) as { name: string }[];
      return rows.map((row) => row.name);
    } finally {
      await runner.release();
    }
  }

  /** Several server processes may start at once: on PostgreSQL one migrates and the others wait. */
  private async alone<T>(work: () => Promise<T>): Promise<T> {
    if (this.database.engine === 'sqlite') return work();
    const runner = this.database.source.createQueryRunner();
    try {
      await runner.query(`select pg_advisory_lock(${MIGRATION_LOCK})`);
      return await work();
    } finally {
      await runner.query(`select pg_advisory_unlock(${MIGRATION_LOCK})`);
      await runner.release();
    }
  }

  private async backUp(): Promise<string | undefined> {
    const last = (await this.applied()).at(-1);
    if (this.database.engine === 'postgres' || !last) return undefined;
    const file = sqliteFile(this.database.settings);
    if (!existsSync(file)) return undefined;
    const folder = join(this.database.settings.dataDir, 'backups');
    mkdirSync(folder, { recursive: true });
    const copy = join(folder, `after-${last}.sqlite`);
    const connection = new BetterSqlite3(file, { readonly: true });
    await connection.backup(copy);
    connection.close();
    return copy;
  }
}
