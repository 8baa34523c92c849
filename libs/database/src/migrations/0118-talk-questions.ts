import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** What people ask at a talk, and who would like to hear the answer. */
export class TalkQuestions1790000000118 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, TALK_QUESTIONS);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}

const TALK_QUESTIONS = [
  `create table talk_question (
    id text primary key not null,
    talk_id text not null,
    asked_by text not null,
    name_shown integer not null,
    words text not null,
    status text not null,
    asked_at bigint not null,
    CONSTRAINT "ck_talk_question_status" CHECK (status in ('waiting', 'shown', 'hidden', 'answered')),
    CONSTRAINT "fk_talk_question_talk" FOREIGN KEY ("talk_id") REFERENCES "talk" ("id"),
    CONSTRAINT "fk_talk_question_asked_by" FOREIGN KEY ("asked_by") REFERENCES "person" ("id"))`,
  'create index ix_talk_question_talk on talk_question (talk_id, id)',
  'create index ix_talk_question_asked_by on talk_question (asked_by)',
  `create table talk_question_vote (
    question_id text not null,
    person_id text not null,
    primary key (question_id, person_id),
    CONSTRAINT "fk_talk_question_vote_question" FOREIGN KEY ("question_id") REFERENCES "talk_question" ("id"),
    CONSTRAINT "fk_talk_question_vote_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"))`,
  'create index ix_talk_question_vote_person on talk_question_vote (person_id)',
];
