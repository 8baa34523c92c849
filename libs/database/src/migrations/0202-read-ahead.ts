import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** What somebody had read of two threads that were joined, behind the first post that they had not read. */
export class ReadAhead1790000000202 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [
      `create table read_ahead (
        thread_id text not null,
        person_id text not null,
        from_number integer not null,
        to_number integer not null,
        primary key (thread_id, person_id, from_number),
        CONSTRAINT "fk_read_ahead_thread" FOREIGN KEY ("thread_id") REFERENCES "thread" ("id"),
        CONSTRAINT "fk_read_ahead_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"))`,
      'create index ix_read_ahead_person on read_ahead (person_id)',
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
