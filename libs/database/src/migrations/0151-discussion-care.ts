import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** What happens to posts after they were written: changed, taken away, endorsed, reported, and threads kept in order. */
export class DiscussionCare1790000000151 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, CARE);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}

const CARE = [
  'alter table thread add column answer_id text',
  'alter table thread add column closed_at bigint',
  'alter table thread add column pinned_at bigint',
  'alter table thread_post add column edited_at bigint',
  'alter table thread_post add column removed_at bigint',
  `create table post_version (
    post_id text not null,
    version integer not null,
    text text not null,
    written_at bigint not null,
    primary key (post_id, version),
    CONSTRAINT "fk_post_version_post" FOREIGN KEY ("post_id") REFERENCES "thread_post" ("id"))`,
  `create table post_endorsement (
    post_id text not null,
    person_id text not null,
    endorsed_at bigint not null,
    primary key (post_id, person_id),
    CONSTRAINT "fk_post_endorsement_post" FOREIGN KEY ("post_id") REFERENCES "thread_post" ("id"),
    CONSTRAINT "fk_post_endorsement_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"))`,
  'create index ix_post_endorsement_person on post_endorsement (person_id)',
  `create table post_report (
    id text primary key not null,
    post_id text not null,
    reported_by text not null,
    reason text not null,
    reported_at bigint not null,
    status text not null,
    outcome text not null,
    decided_by text,
    decided_at bigint,
    CONSTRAINT "ck_post_report_status" CHECK (status in ('open', 'removed', 'kept')),
    CONSTRAINT "fk_post_report_post" FOREIGN KEY ("post_id") REFERENCES "thread_post" ("id"),
    CONSTRAINT "fk_post_report_reported_by" FOREIGN KEY ("reported_by") REFERENCES "person" ("id"),
    CONSTRAINT "fk_post_report_decided_by" FOREIGN KEY ("decided_by") REFERENCES "person" ("id"))`,
  'create index ix_post_report_status on post_report (status, reported_at, id)',
  'create index ix_post_report_post on post_report (post_id)',
  'create index ix_post_report_reported_by on post_report (reported_by)',
];
