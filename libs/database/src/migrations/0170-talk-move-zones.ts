import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** On whose clock a talk was before its conference went over to another: people are told what they knew. */
export class TalkMoveZones1790000000170 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, ['alter table talk_move add column was_time_zone text']);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
