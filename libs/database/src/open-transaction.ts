import type { Fact } from '#events';
import type { EntityManager, QueryRunner } from 'typeorm';

/** What a transaction carries while it is open. */
export class OpenTransaction {
  readonly facts: Fact[] = [];
  private failure: { readonly error: unknown } | undefined;
  private partsRunning = 0;
  private over = false;

  constructor(readonly runner: QueryRunner) {}

  get manager(): EntityManager {
    return this.runner.manager;
  }

  /**
   * Runs a part of the transaction. Its failure dooms the whole, even where somebody catches it:
   * half of a refused act must not be kept.
   */
  async part<T>(work: (tables: EntityManager) => Promise<T>): Promise<T> {
    if (this.over) throw new Error('This transaction has ended: something was not awaited inside it.');
    this.partsRunning++;
    try {
      return await work(this.manager);
    } catch (error) {
      this.failure ??= { error };
      throw error;
    } finally {
      this.partsRunning--;
    }
  }

  /** Called before the commit: throws if any part failed or is still running. */
  close(): void {
    this.over = true;
    if (this.failure) throw this.failure.error;
    if (this.partsRunning > 0) throw new Error('A part of this transaction was not awaited.');
  }

  abandon(): void {
    this.over = true;
  }
}
