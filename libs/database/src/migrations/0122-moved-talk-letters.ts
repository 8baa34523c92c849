import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** Whether people want letters about talks that move. */
export class MovedTalkLetters1790000000122 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [
      `alter table notification_choice add column moved_talks text not null default 'yes'
        CONSTRAINT "ck_notification_choice_moved_talks" CHECK (moved_talks in ('yes', 'no'))`,
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
