import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** Series, sessions, whom they are made for, who leads them and who is coming. */
export class Programme1790000000040 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return statements(runner, [...SERIES, ...SESSION, ...AROUND_A_SESSION, ...REGISTRATION]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}

const SERIES = [
  `create table series (
    id text primary key not null,
    title text not null,
    kind text not null,
    summary text not null,
    audience text not null,
    time_zone text not null,
    recurrence text,
    first_date text not null,
    start_time text not null,
    minutes integer not null,
    mode text not null,
    venue text,
    meeting text not null,
    attendance_rule text not null,
    agenda text not null,
    capacity integer,
    status text not null,
    created_by text,
    created_at bigint not null,
    version integer not null,
    CONSTRAINT "fk_series_created_by" FOREIGN KEY ("created_by") REFERENCES "person" ("id"),
    CONSTRAINT "ck_series_kind" CHECK (kind in ('case-clinic', 'study-day', 'conference', 'webinar')),
    CONSTRAINT "ck_series_mode" CHECK (mode in ('online', 'in-person', 'hybrid')),
    CONSTRAINT "ck_series_status" CHECK (status in ('draft', 'published')),
    CONSTRAINT "ck_series_minutes" CHECK (minutes > 0),
    CONSTRAINT "ck_series_capacity" CHECK (capacity > 0))`,
];

const SESSION = [
  `create table session (
    id text primary key not null,
    series_id text,
    title text not null,
    kind text not null,
    summary text not null,
    starts_at bigint not null,
    ends_at bigint not null,
    time_zone text not null,
    mode text not null,
    venue text,
    capacity integer,
    audience text not null,
    agenda text not null,
    rule_basis text not null,
    rule_value integer not null,
    meeting_provider text not null,
    meeting_url text,
    status text not null,
    cancelled_reason text,
    published_at bigint,
    check_in_secret text not null,
    short_code text not null,
    created_by text,
    created_at bigint not null,
    version integer not null,
    CONSTRAINT "fk_session_series" FOREIGN KEY ("series_id") REFERENCES "series" ("id"),
    CONSTRAINT "fk_session_created_by" FOREIGN KEY ("created_by") REFERENCES "person" ("id"),
    CONSTRAINT "ck_session_kind" CHECK (kind in ('case-clinic', 'study-day', 'conference', 'webinar')),
    CONSTRAINT "ck_session_mode" CHECK (mode in ('online', 'in-person', 'hybrid')),
    CONSTRAINT "ck_session_status" CHECK (status in ('draft', 'published', 'held', 'cancelled')),
    CONSTRAINT "ck_session_rule" CHECK (rule_basis in ('any', 'minutes', 'percent')),
    CONSTRAINT "ck_session_times" CHECK (ends_at > starts_at),
    CONSTRAINT "ck_session_capacity" CHECK (capacity > 0))`,
  'create index ix_session_status_starts on session (status, starts_at, id)',
  'create index ix_session_starts on session (starts_at, id)',
  'create index ix_session_series on session (series_id, starts_at, id)',
  'create index ix_session_created_by on session (created_by, starts_at, id)',
  `create unique index uq_session_short_code_open on session (short_code)
    where status in ('draft', 'published')`,
];

const AROUND_A_SESSION = [
  `create table session_audience (
    session_id text not null,
    kind text not null,
    value text not null,
    primary key (session_id, kind, value),
    CONSTRAINT "fk_session_audience_session" FOREIGN KEY ("session_id") REFERENCES "session" ("id"))`,
  'create index ix_session_audience_value on session_audience (kind, value, session_id)',
  `create table session_leader (
    session_id text not null,
    person_id text not null,
    position integer not null,
    primary key (session_id, person_id),
    CONSTRAINT "fk_session_leader_session" FOREIGN KEY ("session_id") REFERENCES "session" ("id"),
    CONSTRAINT "fk_session_leader_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"))`,
  'create index ix_session_leader_person on session_leader (person_id, session_id)',
];

const REGISTRATION = [
  `create table registration (
    id text primary key not null,
    session_id text not null,
    person_id text not null,
    status text not null,
    joined_at bigint not null,
    changed_at bigint not null,
    join_token text not null,
    CONSTRAINT "fk_registration_session" FOREIGN KEY ("session_id") REFERENCES "session" ("id"),
    CONSTRAINT "fk_registration_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"),
    CONSTRAINT "ck_registration_status" CHECK (status in ('registered', 'waiting', 'cancelled', 'apologies')))`,
  'create unique index uq_registration_session_person on registration (session_id, person_id)',
  'create unique index uq_registration_join_token on registration (join_token)',
  'create index ix_registration_queue on registration (session_id, status, joined_at, id)',
  'create index ix_registration_person on registration (person_id, status, session_id)',
];
