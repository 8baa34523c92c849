import { mkdirSync } from 'node:fs';
import { Logger } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import {
  dataSourceOptions,
  engineOf,
  postgresDriver,
  type DatabaseSettings,
  type Engine,
  type Entities,
} from './settings.js';

/** The connection itself. It stays inside this library: others have the two doors. */
export class Database {
  private readonly log = new Logger(Database.name);
  readonly source: DataSource;
  readonly engine: Engine;

  constructor(
    readonly settings: DatabaseSettings,
    entities: Entities,
  ) {
    this.engine = engineOf(settings);
    this.source = new DataSource(dataSourceOptions(settings, entities));
  }

  async connect(): Promise<void> {
    if (this.engine === 'sqlite') mkdirSync(this.settings.dataDir, { recursive: true });
    else await postgresDriver();
    await this.source.initialize();
  }

  async disconnect(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }

  async begin(): Promise<QueryRunner> {
    const shared = this.source.createQueryRunner();
    const runner = this.engine === 'postgres' ? shared : ownOf(shared);
    try {
      if (this.engine === 'postgres') await beginInTurn(runner);
      else await beginImmediate(runner);
    } catch (error) {
      await this.release(runner);
      throw error;
    }
    return runner;
  }

  async commit(runner: QueryRunner): Promise<void> {
    if (this.engine === 'postgres') return runner.commitTransaction();
    await runner.query('COMMIT');
    markActive(runner, false);
  }

  /** The error that led here is the one to tell: a rollback that fails too is only noted. */
  async rollBack(runner: QueryRunner): Promise<void> {
    try {
      if (this.engine === 'postgres') await runner.rollbackTransaction();
      else await runner.query('ROLLBACK');
    } catch (error) {
      this.log.warn(`Could not roll back: ${String(error)}`);
    }
    markActive(runner, false);
  }

  async release(runner: QueryRunner): Promise<void> {
    await runner.release();
    (runner as { isReleased: boolean }).isReleased = true;
  }
}

/**
 * TypeORM gives every caller the same SQLite runner and never calls it released. What a failed
 * transaction left running would therefore write on, in nobody's transaction or in the next one's.
 * Each transaction has a runner of its own, which refuses once that is over.
 */
function ownOf(shared: QueryRunner): QueryRunner {
  const own = Object.create(shared) as QueryRunner;
  own.dataSource.createEntityManager(own);
  return own;
}

/**
 * Writers take turns on PostgreSQL too, across all server processes. LOCK TABLE is the one lock that is
 * waited for before a transaction's snapshot is taken: whoever has waited sees what those before them
 * did, instead of failing to serialise and starting again. The table is one that every database of ours
 * has and that only a migration writes to; readers are not held up.
 */
async function beginInTurn(runner: QueryRunner): Promise<void> {
  await runner.startTransaction('SERIALIZABLE');
  await runner.query('lock table migration in share row exclusive mode');
}

/**
 * TypeORM begins deferred, and a deferred writer meets SQLITE_BUSY in spite of a timeout. So we begin
 * ourselves and tell the runner, which would otherwise begin again at the first `save`.
 */
async function beginImmediate(runner: QueryRunner): Promise<void> {
  await runner.query('BEGIN IMMEDIATE');
  markActive(runner, true);
}

function markActive(runner: QueryRunner, isActive: boolean): void {
  (runner as { isTransactionActive: boolean }).isTransactionActive = isActive;
}
