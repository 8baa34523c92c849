import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** What each person wants to be told, and what they have been told already. */
export class Notifications1790000000081 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [
      `create table notification_choice (
        person_id text primary key not null,
        reminders text not null,
        digest text not null,
        digest_time text not null,
        changed_at bigint not null,
        CONSTRAINT "fk_notification_choice_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"),
        CONSTRAINT "ck_notification_choice_reminders" CHECK (reminders in ('both', 'day-before', 'hour-before', 'none')),
        CONSTRAINT "ck_notification_choice_digest" CHECK (digest in ('weekly', 'daily', 'off')))`,
      `create table reminder_told (
        session_id text not null,
        person_id text not null,
        kind text not null,
        starts_at bigint not null,
        told_at bigint not null,
        primary key (session_id, person_id, kind, starts_at),
        CONSTRAINT "fk_reminder_told_session" FOREIGN KEY ("session_id") REFERENCES "session" ("id"),
        CONSTRAINT "fk_reminder_told_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"),
        CONSTRAINT "ck_reminder_told_kind" CHECK (kind in ('day-before', 'hour-before')))`,
      `create table digest_standing (
        person_id text primary key not null,
        covered_until bigint not null,
        CONSTRAINT "fk_digest_standing_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"))`,
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
