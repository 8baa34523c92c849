import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** When whoever reported a post, or wrote a first one, read what came of it; what was decided before is as read. */
export class OutcomesSeen1790000000250 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [
      'alter table post_report add column seen_at bigint',
      `update post_report set seen_at = decided_at where status <> 'open'`,
      'alter table held_post add column seen_at bigint',
      `update held_post set seen_at = decided_at where status <> 'waiting'`,
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
