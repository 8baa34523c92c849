import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** Since when who wants a letter where somebody writes in a thread, up to when they were told, and when they last had it open. */
export class LettersByThread1790000000201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [
      'alter table thread_stance add column letters_since bigint',
      'alter table thread_stance add column told_until bigint',
      'alter table thread_stance add column looked_at bigint',
      'create index ix_thread_stance_letters on thread_stance (letters_since, thread_id)',
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
