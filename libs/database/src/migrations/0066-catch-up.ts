import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** What held sessions left behind, and who has caught up on it. */
export class CatchUp1790000000066 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [...CATCH_UP, ...VISIT]);
    const isPostgres = runner.dataSource.options.type === 'postgres';
    await statements(runner, isPostgres ? KEPT_ON_POSTGRES : KEPT_ON_SQLITE);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}

const CATCH_UP = [
  `create table catch_up (
    session_id text primary key not null,
    status text not null,
    content text not null,
    earlier text,
    published_at bigint,
    changed_at bigint not null,
    changed_by text,
    version integer not null,
    CONSTRAINT "fk_catch_up_session" FOREIGN KEY ("session_id") REFERENCES "session" ("id"),
    CONSTRAINT "fk_catch_up_changed_by" FOREIGN KEY ("changed_by") REFERENCES "person" ("id"),
    CONSTRAINT "ck_catch_up_status" CHECK (status in ('draft', 'published')))`,
  'create index ix_catch_up_status on catch_up (status, session_id)',
];

const VISIT = [
  `create table catch_up_visit (
    id text primary key not null,
    session_id text not null,
    person_id text not null,
    minutes integer not null,
    seen_at bigint not null,
    role_id text not null,
    staff_group text not null,
    tier text not null,
    organisation_id text,
    CONSTRAINT "fk_catch_up_visit_catch_up" FOREIGN KEY ("session_id") REFERENCES "catch_up" ("session_id"),
    CONSTRAINT "fk_catch_up_visit_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"),
    CONSTRAINT "fk_catch_up_visit_role" FOREIGN KEY ("role_id") REFERENCES "role" ("id"),
    CONSTRAINT "fk_catch_up_visit_organisation" FOREIGN KEY ("organisation_id") REFERENCES "organisation" ("id"),
    CONSTRAINT "ck_catch_up_visit_minutes" CHECK (minutes > 0))`,
  'create index ix_catch_up_visit_person on catch_up_visit (person_id, session_id)',
  'create index ix_catch_up_visit_session on catch_up_visit (session_id, person_id)',
  `create table catch_up_withdrawal (
    visit_id text primary key not null,
    withdrawn_at bigint not null,
    CONSTRAINT "fk_catch_up_withdrawal_visit" FOREIGN KEY ("visit_id") REFERENCES "catch_up_visit" ("id"))`,
];

const TABLES = ['catch_up_visit', 'catch_up_withdrawal'];
const REFUSAL = 'A catch-up visit is never changed or deleted: withdraw it and add another';

const KEPT_ON_SQLITE = TABLES.flatMap((table) =>
  ['update', 'delete'].map(
    (act) => `create trigger ${table}_refuses_${act} before ${act} on ${table}
      begin select raise(abort, '${REFUSAL}'); end`,
  ),
);

const KEPT_ON_POSTGRES = [
  `create function refuse_to_change_catch_up_visits() returns trigger language plpgsql
    as $$ begin raise exception '${REFUSAL}'; end $$`,
  ...TABLES.map(
    (table) => `create trigger ${table}_is_kept before update or delete or truncate on ${table}
      for each statement execute function refuse_to_change_catch_up_visits()`,
  ),
];
