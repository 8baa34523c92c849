import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** What calendars are told of each session, kept as text, and the secret addresses of people's own feeds. */
export class Calendar1790000000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [
      `create table calendar_event (
        session_id text primary key not null,
        series_id text,
        uid text not null,
        sequence integer not null,
        session_version integer not null,
        publisher text not null,
        stamped_at bigint not null,
        status text not null,
        title text not null,
        starts_at bigint not null,
        ends_at bigint not null,
        time_zone text not null,
        mode text not null,
        venue text,
        zone text,
        body text not null,
        print text not null,
        CONSTRAINT "fk_calendar_event_session" FOREIGN KEY ("session_id") REFERENCES "session" ("id"),
        CONSTRAINT "ck_calendar_event_status" CHECK (status in ('confirmed', 'cancelled', 'withdrawn')))`,
      'create index ix_calendar_event_ends on calendar_event (ends_at, session_id)',
      'create index ix_calendar_event_series on calendar_event (series_id, ends_at)',
      `create table calendar_feed (
        person_id text primary key not null,
        nonce text not null,
        secret_print text not null,
        created_at bigint not null,
        CONSTRAINT "fk_calendar_feed_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"))`,
      'create unique index uq_calendar_feed_secret on calendar_feed (secret_print)',
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
