import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** Guests, meeting reports as they were read, and who the people in them are. */
export class MeetingReports1790000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [...GUEST, ...IMPORT, ...MATCHING, ...AROUND]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}

const GUEST = [
  `create table guest (
    id text primary key not null,
    name text not null,
    sort_name text not null,
    organisation_name text not null,
    organisation_id text,
    role_id text not null,
    email text,
    claimed_by text,
    claimed_at bigint,
    created_at bigint not null,
    CONSTRAINT "fk_guest_organisation" FOREIGN KEY ("organisation_id") REFERENCES "organisation" ("id"),
    CONSTRAINT "fk_guest_role" FOREIGN KEY ("role_id") REFERENCES "role" ("id"),
    CONSTRAINT "fk_guest_claimed_by" FOREIGN KEY ("claimed_by") REFERENCES "person" ("id"))`,
  'create index ix_guest_email on guest (email)',
  'create index ix_guest_claimed_by on guest (claimed_by)',
];

const IMPORT = [
  `create table meeting_import (
    id text primary key not null,
    session_id text not null,
    format text not null,
    file_name text not null,
    file_hash text not null,
    content_hash text not null,
    rows integer not null,
    people integer not null,
    date_order text,
    time_zone text not null,
    starts_at bigint,
    ends_at bigint,
    issues text not null,
    imported_by text,
    imported_at bigint not null,
    undone_at bigint,
    undone_by text,
    CONSTRAINT "fk_meeting_import_session" FOREIGN KEY ("session_id") REFERENCES "session" ("id"))`,
  'create index ix_meeting_import_session on meeting_import (session_id, id)',
  `create unique index ux_meeting_import_file on meeting_import (session_id, file_hash)
    WHERE undone_at is null`,
  `create table import_row (
    import_id text not null,
    place integer not null,
    row integer not null,
    person_key text not null,
    name text not null,
    email text,
    join_token text,
    kind text not null,
    joined_at bigint,
    left_at bigint,
    minutes double precision,
    flags text not null,
    primary key (import_id, place),
    CONSTRAINT "fk_import_row_import" FOREIGN KEY ("import_id") REFERENCES "meeting_import" ("id"))`,
  'create index ix_import_row_person on import_row (import_id, person_key)',
];

const MATCHING = [
  `create table alias (
    id text primary key not null,
    kind text not null,
    value text not null,
    person_id text,
    guest_id text,
    created_by text,
    created_at bigint not null,
    withdrawn_at bigint,
    CONSTRAINT "fk_alias_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"),
    CONSTRAINT "fk_alias_guest" FOREIGN KEY ("guest_id") REFERENCES "guest" ("id"),
    CONSTRAINT "ck_alias_kind" CHECK (kind in ('email', 'name')))`,
  'create unique index ux_alias_standing on alias (kind, value) WHERE withdrawn_at is null',
  `create table import_match (
    id text primary key not null,
    import_id text not null,
    person_key text not null,
    person_id text,
    guest_id text,
    how text not null,
    alias_id text,
    decided_by text,
    decided_at bigint not null,
    undone_at bigint,
    CONSTRAINT "fk_import_match_import" FOREIGN KEY ("import_id") REFERENCES "meeting_import" ("id"),
    CONSTRAINT "fk_import_match_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"),
    CONSTRAINT "fk_import_match_guest" FOREIGN KEY ("guest_id") REFERENCES "guest" ("id"),
    CONSTRAINT "fk_import_match_alias" FOREIGN KEY ("alias_id") REFERENCES "alias" ("id"),
    CONSTRAINT "ck_import_match_how" CHECK (how in ('token', 'email', 'alias', 'human')))`,
  `create unique index ux_import_match_standing on import_match (import_id, person_key)
    WHERE undone_at is null`,
];

const AROUND = [
  `create table column_mapping (
    header_hash text primary key not null,
    columns text not null,
    created_by text,
    created_at bigint not null)`,
  `create table waiting_file (
    id text primary key not null,
    session_id text not null,
    file_name text not null,
    content text not null,
    chosen_by text,
    chosen_at bigint not null,
    CONSTRAINT "fk_waiting_file_session" FOREIGN KEY ("session_id") REFERENCES "session" ("id"))`,
  'create index ix_waiting_file_chosen_at on waiting_file (chosen_at)',
];
