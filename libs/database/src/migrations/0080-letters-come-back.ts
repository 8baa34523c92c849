import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** Letters that are worth nothing after a moment, and addresses that take no mail. */
export class LettersComeBack1790000000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [
      'alter table outgoing_mail add column not_after bigint',
      'alter table person add column mail_refused_at bigint',
      'alter table person add column mail_refused_code text',
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
