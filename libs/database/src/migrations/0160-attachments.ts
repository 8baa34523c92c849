import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** Documents and pictures that cases and posts carry, as the pages that were drawn of them. */
export class Attachments1790000000160 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, ATTACHMENTS);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}

const ATTACHMENTS = [
  `create table attachment (
    id text primary key not null,
    of text not null,
    kind text not null,
    name text,
    alternative text not null,
    added_at bigint not null,
    CONSTRAINT "ck_attachment_kind" CHECK (kind in ('document', 'picture')))`,
  'create index ix_attachment_of on attachment (of, id)',
  `create table attachment_page (
    attachment_id text not null,
    number integer not null,
    file text not null,
    type text not null,
    width integer not null,
    height integer not null,
    words text not null,
    primary key (attachment_id, number),
    CONSTRAINT "ck_attachment_page_type" CHECK (type in ('image/jpeg', 'image/png')),
    CONSTRAINT "fk_attachment_page_attachment" FOREIGN KEY ("attachment_id") REFERENCES "attachment" ("id") ON DELETE CASCADE)`,
];
