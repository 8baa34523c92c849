import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** How to join a session by telephone, and where people say afterwards what it was like. */
export class ByTelephone1790000000190 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [
      'alter table session add column dial_in text',
      'alter table session add column feedback_url text',
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
