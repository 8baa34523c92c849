import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** The days of a conference as sessions, the doors of its rooms and talks, and evidence that names a talk. */
export class ConferenceDays1790000000117 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, CONFERENCE_DAYS);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}

const CONFERENCE_DAYS = [
  `create table conference_day (
    session_id text primary key not null,
    conference_id text not null,
    date text not null,
    day integer not null,
    CONSTRAINT "fk_conference_day_session" FOREIGN KEY ("session_id") REFERENCES "session" ("id"),
    CONSTRAINT "fk_conference_day_conference" FOREIGN KEY ("conference_id") REFERENCES "conference" ("id"))`,
  'create index ix_conference_day_conference on conference_day (conference_id, day)',
  `create table conference_door (
    id text primary key not null,
    conference_id text not null,
    room_id text,
    talk_id text,
    short_code text not null,
    check_in_secret text not null,
    CONSTRAINT "ck_conference_door_of_one" CHECK ((room_id is null) <> (talk_id is null)),
    CONSTRAINT "fk_conference_door_conference" FOREIGN KEY ("conference_id") REFERENCES "conference" ("id"),
    CONSTRAINT "fk_conference_door_room" FOREIGN KEY ("room_id") REFERENCES "conference_room" ("id"),
    CONSTRAINT "fk_conference_door_talk" FOREIGN KEY ("talk_id") REFERENCES "talk" ("id"))`,
  'create unique index ux_conference_door_short_code on conference_door (short_code)',
  'create unique index ux_conference_door_room on conference_door (room_id)',
  'create unique index ux_conference_door_talk on conference_door (talk_id)',
  'create index ix_conference_door_conference on conference_door (conference_id)',
  `create table talk_held (
    talk_id text not null,
    starts_at bigint not null,
    ends_at bigint not null,
    session_id text not null,
    primary key (talk_id, starts_at, ends_at),
    CONSTRAINT "fk_talk_held_talk" FOREIGN KEY ("talk_id") REFERENCES "talk" ("id"),
    CONSTRAINT "fk_talk_held_session" FOREIGN KEY ("session_id") REFERENCES "session" ("id"))`,
  'create index ix_talk_held_session on talk_held (session_id)',
  'alter table evidence add column talk_id text',
  'create index ix_evidence_talk on evidence (talk_id)',
];
