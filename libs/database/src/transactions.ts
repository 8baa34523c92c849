import { AsyncLocalStorage } from 'node:async_hooks';
import { Events, type Fact } from '#events';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from './database.js';
import { OpenTransaction } from './open-transaction.js';
import { retried } from './retries.js';
import { WriteQueue } from './write-queue.js';

/**
 * The write door: nothing is written except through `run`.
 *
 * On SQLite TypeORM hands every caller the same connection, so that a transaction begun while
 * another is open becomes a savepoint inside it and vanishes with it, though it was acknowledged
 * (typeorm#1884). Here writers queue, a nested call joins the transaction it is in, and each begins
 * *immediate*, so that the command line can write beside a running server. On PostgreSQL each takes
 * a pooled connection at SERIALIZABLE and is run again where the engine asks for it; `work` must
 * therefore keep nothing outside the database that a second run would double.
 */
@Injectable()
export class Transactions {
  private readonly open = new AsyncLocalStorage<OpenTransaction | undefined>();
  private readonly queue = new WriteQueue();

  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  async run<T>(work: (tables: EntityManager) => Promise<T>): Promise<T> {
    const joined = this.open.getStore();
    if (joined) return joined.part(work);
    const { value, facts } = await retried(() => this.attempt(work));
    await this.open.run(undefined, () => this.events.publish(facts));
    return value;
  }

  /** Notes a fact, to be published once this transaction is committed and not otherwise. */
  announce(fact: Fact): void {
    const open = this.open.getStore();
    if (!open) throw new Error('A fact is announced inside the transaction that makes it true.');
    open.facts.push(fact);
  }

  /** The transaction that the caller is in, for the read door. */
  current(): OpenTransaction | undefined {
    return this.open.getStore();
  }

  private attempt<T>(work: (tables: EntityManager) => Promise<T>): Promise<{ value: T; facts: Fact[] }> {
    return this.database.engine === 'sqlite' ? this.queue.next(() => this.once(work)) : this.once(work);
  }

  private async once<T>(work: (tables: EntityManager) => Promise<T>): Promise<{ value: T; facts: Fact[] }> {
    const runner = await this.database.begin();
    const open = new OpenTransaction(runner);
    try {
      const value = await this.open.run(open, () => open.part(work));
      open.close();
      await this.database.commit(runner);
      return { value, facts: open.facts };
    } catch (error) {
      open.abandon();
      await this.database.rollBack(runner);
      throw error;
    } finally {
      await this.database.release(runner);
    }
  }
}
