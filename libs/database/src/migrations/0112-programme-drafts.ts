import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** What is planned and not released, what each release changed, and whether speakers confirm their slots. */
export class ProgrammeDrafts1790000000112 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [
      `create table programme_change (
        conference_id text not null,
        kind text not null,
        thing text not null,
        wanted text not null,
        changed_by text,
        changed_at bigint not null,
        primary key (conference_id, kind, thing),
        CONSTRAINT "fk_programme_change_conference" FOREIGN KEY ("conference_id") REFERENCES "conference" ("id"),
        CONSTRAINT "fk_programme_change_changed_by" FOREIGN KEY ("changed_by") REFERENCES "person" ("id"))`,
      `create table programme_release (
        conference_id text not null,
        number integer not null,
        released_at bigint not null,
        released_by text,
        lines text not null,
        talks integer not null,
        primary key (conference_id, number),
        CONSTRAINT "fk_programme_release_conference" FOREIGN KEY ("conference_id") REFERENCES "conference" ("id"),
        CONSTRAINT "fk_programme_release_released_by" FOREIGN KEY ("released_by") REFERENCES "person" ("id"))`,
      `create table speaker_slot (
        talk_id text not null,
        person_guid text not null,
        name text not null,
        email text not null,
        asked_for text not null,
        secret_print text not null,
        answer text,
        words text not null,
        answered_at bigint,
        primary key (talk_id, person_guid),
        CONSTRAINT "fk_speaker_slot_talk" FOREIGN KEY ("talk_id") REFERENCES "talk" ("id"))`,
      'create unique index ux_speaker_slot_secret on speaker_slot (secret_print)',
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
