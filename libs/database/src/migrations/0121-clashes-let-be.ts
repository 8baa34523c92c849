import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** Clashes that an organiser lets be, and why. */
export class ClashesLetBe1790000000121 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [
      `create table clash_reason (
        conference_id text not null,
        clash text not null,
        reason text not null,
        given_by text,
        given_at bigint not null,
        PRIMARY KEY (conference_id, clash),
        CONSTRAINT "fk_clash_reason_conference" FOREIGN KEY ("conference_id") REFERENCES "conference" ("id"),
        CONSTRAINT "fk_clash_reason_person" FOREIGN KEY ("given_by") REFERENCES "person" ("id"))`,
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
