import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** Live rooms: how each stands, who stayed in it and for how long, what was written and voted. */
export class LiveRoom1790000000130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, LIVE_ROOM);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}

const LIVE_ROOM = [
  `create table live_room (
    session_id text primary key not null,
    version integer not null,
    state text not null,
    changed_at bigint not null,
    CONSTRAINT "fk_live_room_session" FOREIGN KEY ("session_id") REFERENCES "session" ("id"))`,
  `create table live_stay (
    id text primary key not null,
    session_id text not null,
    person_id text not null,
    connection_id text not null,
    by text not null,
    joined_at bigint not null,
    last_seen_at bigint not null,
    left_at bigint,
    CONSTRAINT "ck_live_stay_by" CHECK (by in ('socket', 'form')),
    CONSTRAINT "fk_live_stay_session" FOREIGN KEY ("session_id") REFERENCES "session" ("id"),
    CONSTRAINT "fk_live_stay_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"))`,
  'create index ix_live_stay_session on live_stay (session_id, left_at, person_id)',
  'create index ix_live_stay_person on live_stay (person_id)',
  'create index ix_live_stay_connection on live_stay (connection_id)',
  'create index ix_live_stay_open on live_stay (last_seen_at) where left_at is null',
  `create table live_line (
    id text primary key not null,
    session_id text not null,
    person_id text not null,
    kind text not null,
    audience text not null,
    words text not null,
    said_at bigint not null,
    CONSTRAINT "ck_live_line_kind" CHECK (kind in ('chat', 'recommendation')),
    CONSTRAINT "ck_live_line_audience" CHECK (audience in ('everybody', 'facilitator', 'hosts')),
    CONSTRAINT "fk_live_line_session" FOREIGN KEY ("session_id") REFERENCES "session" ("id"),
    CONSTRAINT "fk_live_line_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"))`,
  'create index ix_live_line_session on live_line (session_id, id)',
  'create index ix_live_line_person on live_line (person_id)',
  `create table live_vote (
    poll_id text not null,
    person_id text not null,
    choice integer not null,
    primary key (poll_id, person_id),
    CONSTRAINT "fk_live_vote_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"))`,
  'create index ix_live_vote_person on live_vote (person_id)',
];
