import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** Places in talks that people sign up for, who was given one from the waiting list, and that they were told. */
export class TalkPlaces1790000000120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, TALK_PLACES);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}

const TALK_PLACES = [
  `create table talk_place (
    talk_id text not null,
    person_id text not null,
    status text not null,
    joined_at bigint not null,
    changed_at bigint not null,
    PRIMARY KEY (talk_id, person_id),
    CONSTRAINT "ck_talk_place_status" CHECK (status in ('placed', 'waiting', 'left')),
    CONSTRAINT "fk_talk_place_talk" FOREIGN KEY ("talk_id") REFERENCES "talk" ("id"),
    CONSTRAINT "fk_talk_place_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"))`,
  'create index ix_talk_place_queue on talk_place (talk_id, status, joined_at)',
  'create index ix_talk_place_person on talk_place (person_id, status, talk_id)',
  `create table talk_promotion (
    id text primary key not null,
    talk_id text not null,
    person_id text not null,
    joined_at bigint not null,
    promoted_at bigint not null,
    CONSTRAINT "fk_talk_promotion_talk" FOREIGN KEY ("talk_id") REFERENCES "talk" ("id"),
    CONSTRAINT "fk_talk_promotion_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"))`,
  'create unique index uq_talk_promotion on talk_promotion (talk_id, person_id, joined_at)',
  `create table talk_promotion_told (
    promotion_id text primary key not null,
    told_at bigint not null,
    CONSTRAINT "fk_talk_promotion_told" FOREIGN KEY ("promotion_id") REFERENCES "talk_promotion" ("id"))`,
];
