import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** Whether a draft is to be posted without a name, and what it answers: as much of it as its words. */
export class DraftsWhole1790000000251 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [
      'alter table post_draft add column is_anonymous integer not null default 0',
      'alter table post_draft add column answers_id text',
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
