import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** What people eat and need at a study day: held apart from everything else, and emptied after the day. */
export class StudyDayNeeds1790000000092 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [NEED]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}

const NEED = `create table study_day_need (
    session_id text not null,
    person_id text not null,
    food text not null,
    access text not null,
    PRIMARY KEY (session_id, person_id),
    CONSTRAINT "fk_study_day_need_session" FOREIGN KEY ("session_id") REFERENCES "session" ("id"),
    CONSTRAINT "fk_study_day_need_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"))`;
