import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** Letters that carry a calendar event, kept in order, and what each person was last told of a session. */
export class Invitations1790000000071 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [
      'alter table outgoing_mail add column calendar text',
      'alter table outgoing_mail add column thread text',
      'create index ix_outgoing_mail_thread on outgoing_mail (thread, id) where thread is not null',
      `create table calendar_invitation (
        session_id text not null,
        person_id text not null,
        standing text not null,
        has_invitation boolean not null,
        is_cancelled boolean not null,
        sequence integer not null,
        title text not null,
        starts_at bigint not null,
        ends_at bigint not null,
        time_zone text not null,
        mode text not null,
        venue text,
        told_at bigint not null,
        primary key (session_id, person_id),
        CONSTRAINT "fk_calendar_invitation_session" FOREIGN KEY ("session_id") REFERENCES "session" ("id"),
        CONSTRAINT "fk_calendar_invitation_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"),
        CONSTRAINT "ck_calendar_invitation_standing" CHECK (standing in ('registered', 'waiting', 'none')))`,
      'create index ix_calendar_invitation_person on calendar_invitation (person_id, session_id)',
      // Whoever registered before there were invitations knows of it: they hear of what changes from now on.
      `insert into calendar_invitation
        select r.session_id, r.person_id, r.status, false, s.status = 'cancelled', 0, s.title, s.starts_at, s.ends_at,
          s.time_zone, s.mode, s.venue, r.changed_at
        from registration r join session s on s.id = r.session_id where r.status in ('registered', 'waiting')`,
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
