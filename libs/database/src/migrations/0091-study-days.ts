import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** Study days in parts, each with options to choose from, and who chose what. */
export class StudyDays1790000000091 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [DAY, PART, OPTION, ...CHOICE]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}

const DAY = `create table study_day (
    session_id text primary key not null,
    price text not null,
    joining text not null,
    version integer not null,
    CONSTRAINT "fk_study_day_session" FOREIGN KEY ("session_id") REFERENCES "session" ("id"))`;

const PART = `create table study_day_part (
    session_id text not null,
    position integer not null,
    title text not null,
    from_minute integer not null,
    to_minute integer not null,
    PRIMARY KEY (session_id, position),
    CONSTRAINT "fk_study_day_part_day" FOREIGN KEY ("session_id") REFERENCES "study_day" ("session_id"),
    CONSTRAINT "ck_study_day_part_times" CHECK (to_minute > from_minute))`;

const OPTION = `create table study_day_option (
    id text primary key not null,
    session_id text not null,
    part integer not null,
    position integer not null,
    title text not null,
    place text,
    capacity integer,
    kept_places integer,
    kept_groups text not null,
    kept_until bigint,
    CONSTRAINT "fk_study_day_option_day" FOREIGN KEY ("session_id") REFERENCES "study_day" ("session_id"),
    CONSTRAINT "ck_study_day_option_capacity" CHECK (capacity > 0))`;

const CHOICE = [
  'create index ix_study_day_option_part on study_day_option (session_id, part, position)',
  `create table study_day_choice (
    session_id text not null,
    person_id text not null,
    part integer not null,
    option_id text not null,
    chosen_at bigint not null,
    PRIMARY KEY (session_id, person_id, part),
    CONSTRAINT "fk_study_day_choice_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"),
    CONSTRAINT "fk_study_day_choice_option" FOREIGN KEY ("option_id") REFERENCES "study_day_option" ("id"))`,
  'create index ix_study_day_choice_option on study_day_choice (option_id, person_id)',
];
