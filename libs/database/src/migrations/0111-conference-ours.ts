import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** What no file of a programme carries: places, streams, ways to walk, chairs, for whom; and since when all may read it. */
export class ConferenceOurs1790000000111 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [
      `alter table conference_room add column ours text not null default '{}'`,
      `alter table talk add column ours text not null default '{}'`,
      'alter table conference add column released_at bigint',
      'update conference set released_at = changed_at',
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
