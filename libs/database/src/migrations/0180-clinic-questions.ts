import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** A conversation becomes a case for a clinic, and what the clinic agreed to say comes back as a post. */
export class ClinicQuestions1790000000180 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, QUESTIONS);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}

const QUESTIONS = [
  'alter table thread_post add column signed text',
  `create table case_answer (
    case_id text primary key not null,
    words text not null,
    written_by text not null,
    written_at bigint not null,
    CONSTRAINT "fk_case_answer_case" FOREIGN KEY ("case_id") REFERENCES "case_record" ("id"),
    CONSTRAINT "fk_case_answer_written_by" FOREIGN KEY ("written_by") REFERENCES "person" ("id"))`,
  'create index ix_case_answer_written_by on case_answer (written_by)',
  `create table clinic_question (
    id text primary key not null,
    thread_id text not null,
    case_id text not null,
    post_id text,
    asked_at bigint not null,
    CONSTRAINT "fk_clinic_question_thread" FOREIGN KEY ("thread_id") REFERENCES "thread" ("id"),
    CONSTRAINT "fk_clinic_question_case" FOREIGN KEY ("case_id") REFERENCES "case_record" ("id"),
    CONSTRAINT "fk_clinic_question_post" FOREIGN KEY ("post_id") REFERENCES "thread_post" ("id"))`,
  'create index ix_clinic_question_thread on clinic_question (thread_id, id)',
  'create unique index ux_clinic_question_case on clinic_question (case_id)',
  `create table clinic_wish (
    thread_id text primary key not null,
    wished_at bigint not null,
    CONSTRAINT "fk_clinic_wish_thread" FOREIGN KEY ("thread_id") REFERENCES "thread" ("id"))`,
];
