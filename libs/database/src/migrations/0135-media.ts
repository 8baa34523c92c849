import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** Which media server carries a session, and who sits where on it. */
export class Media1790000000135 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, MEDIA);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}

const MEDIA = [
  `create table media_room (
    session_id text primary key not null,
    server text not null,
    pinned_at bigint not null,
    CONSTRAINT "fk_media_room_session" FOREIGN KEY ("session_id") REFERENCES "session" ("id"))`,
  `create table media_session (
    server text not null,
    id text not null,
    keeper text not null,
    kept_at bigint not null,
    primary key (server, id))`,
  'create index ix_media_session_keeper on media_session (keeper)',
  `create table media_seat (
    participant text primary key not null,
    session_id text not null,
    server text not null,
    held_in text not null,
    sending text not null,
    watching text,
    CONSTRAINT "fk_media_seat_session" FOREIGN KEY ("session_id") REFERENCES "session" ("id"))`,
  'create index ix_media_seat_session on media_seat (session_id)',
  'create index ix_media_seat_held on media_seat (server, held_in)',
];
