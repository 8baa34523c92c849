import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** The ledger of evidence, and what is concluded from it. */
export class Attendance1790000000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [...EVIDENCE, ...ATTENDANCE]);
    const isPostgres = runner.dataSource.options.type === 'postgres';
    await statements(runner, isPostgres ? KEPT_ON_POSTGRES : KEPT_ON_SQLITE);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}

const EVIDENCE = [
  `create table evidence (
    id text primary key not null,
    session_id text not null,
    person_id text,
    guest_id text,
    source text not null,
    joined_at bigint,
    left_at bigint,
    minutes double precision,
    flags text not null,
    import_id text,
    import_row integer,
    reason text,
    recorded_by text,
    recorded_at bigint not null,
    detail text,
    CONSTRAINT "fk_evidence_session" FOREIGN KEY ("session_id") REFERENCES "session" ("id"),
    CONSTRAINT "fk_evidence_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"),
    CONSTRAINT "fk_evidence_guest" FOREIGN KEY ("guest_id") REFERENCES "guest" ("id"),
    CONSTRAINT "fk_evidence_import" FOREIGN KEY ("import_id") REFERENCES "meeting_import" ("id"),
    CONSTRAINT "ck_evidence_of_one" CHECK ((person_id is null) <> (guest_id is null)),
    CONSTRAINT "ck_evidence_source" CHECK (source in ('live', 'import', 'check-in', 'vouched', 'manual', 'correction', 'contest')))`,
  'create index ix_evidence_session on evidence (session_id, id)',
  'create index ix_evidence_import on evidence (import_id)',
  'create index ix_evidence_person on evidence (person_id)',
  'create index ix_evidence_guest on evidence (guest_id)',
  `create table evidence_withdrawal (
    evidence_id text primary key not null,
    withdrawn_at bigint not null,
    withdrawn_by text,
    why text not null,
    CONSTRAINT "fk_evidence_withdrawal_evidence" FOREIGN KEY ("evidence_id") REFERENCES "evidence" ("id"))`,
];

const ATTENDANCE = [
  `create table register (
    session_id text primary key not null,
    changed_at bigint not null,
    CONSTRAINT "fk_register_session" FOREIGN KEY ("session_id") REFERENCES "session" ("id"))`,
  `create table attendance (
    id text primary key not null,
    session_id text not null,
    person_id text,
    guest_id text,
    attendee text not null,
    status text not null,
    minutes double precision,
    spans text not null,
    sources text not null,
    flags text not null,
    role_id text not null,
    staff_group text not null,
    tier text not null,
    organisation_id text,
    position text,
    sector text,
    area text,
    kind text not null,
    series_id text,
    day integer not null,
    month integer not null,
    starts_at bigint not null,
    CONSTRAINT "fk_attendance_session" FOREIGN KEY ("session_id") REFERENCES "session" ("id"),
    CONSTRAINT "fk_attendance_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"),
    CONSTRAINT "fk_attendance_guest" FOREIGN KEY ("guest_id") REFERENCES "guest" ("id"),
    CONSTRAINT "fk_attendance_role" FOREIGN KEY ("role_id") REFERENCES "role" ("id"),
    CONSTRAINT "fk_attendance_organisation" FOREIGN KEY ("organisation_id") REFERENCES "organisation" ("id"),
    CONSTRAINT "ck_attendance_status" CHECK (status in ('attended', 'partial', 'unknown', 'absent')),
    CONSTRAINT "ck_attendance_of_one" CHECK ((person_id is null) <> (guest_id is null)))`,
  'create unique index ux_attendance_session_attendee on attendance (session_id, attendee)',
  'create index ix_attendance_person on attendance (person_id, starts_at)',
  // Holds all that the reports count, in the order in which they group: the table itself is not read.
  `create index ix_attendance_report
    on attendance (status, tier, organisation_id, month, attendee, minutes, day, series_id)`,
  'create index ix_attendance_attendee on attendance (attendee, status, day)',
  'create index ix_attendance_day on attendance (day, id)',
];

const REFUSAL = 'Evidence is never changed or deleted: withdraw it and add to the ledger';

const KEPT_ON_SQLITE = ['evidence', 'evidence_withdrawal'].flatMap((table) =>
  ['update', 'delete'].map(
    (act) => `create trigger ${table}_refuses_${act} before ${act} on ${table}
      begin select raise(abort, '${REFUSAL}'); end`,
  ),
);

const KEPT_ON_POSTGRES = [
  `create function refuse_to_change_evidence() returns trigger language plpgsql
    as $$ begin raise exception '${REFUSAL}'; end $$`,
  ...['evidence', 'evidence_withdrawal'].map(
    (table) => `create trigger ${table}_is_kept before update or delete or truncate on ${table}
      for each statement execute function refuse_to_change_evidence()`,
  ),
];
