import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { Database } from './database.js';
import type { Question } from './kept.js';
import { PostgresReading, SqliteReading, type Reading } from './readings.js';
import type { Engine } from './settings.js';
import { Transactions } from './transactions.js';

/**
 * The read door: plain rows for hand-written SQL, made with the `sql` tag or kept with `keptQuestion`. It sees what is committed;
 * inside `Transactions.run` it sees what that transaction has written as well.
 */
@Injectable()
export class Reader {
  private reading: Reading | undefined;
  /** How many statements it has run: tests hold that a list asks the same number for 1 row and for 100. */
  statements = 0;

  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
  ) {}

  /** Where the engines have different words for the same question. */
  get engine(): Engine {
    return this.database.engine;
  }

  // Not async: each page asks several times, and a promise around a promise costs as much as a small statement.
  rows<Row extends object>(query: Question): Promise<Row[]> {
    this.statements++;
    const open = this.transactions.current();
    return (open ? within(open.runner, query) : this.committed().rows(query)) as Promise<Row[]>;
  }

  first<Row extends object>(query: Question): Promise<Row | undefined> {
    return this.rows<Row>(query).then(firstOf);
  }

  async close(): Promise<void> {
    await this.reading?.close();
    this.reading = undefined;
  }

  private committed(): Reading {
    return (this.reading ??= this.open());
  }

  private open(): Reading {
    const { engine, settings } = this.database;
    return engine === 'sqlite' ? new SqliteReading(settings) : new PostgresReading(settings);
  }
}

function firstOf<Row>(rows: readonly Row[]): Row | undefined {
  return rows[0];
}

async function within(runner: QueryRunner, query: Question): Promise<unknown> {
  const isPostgres = runner.dataSource.options.type === 'postgres';
  return runner.query(isPostgres ? query.text : query.sql, query.values);
}
