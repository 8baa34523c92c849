import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** Whom a post calls by name. */
export class Mentions1790000000181 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [
      `create table post_mention (
        post_id text not null,
        kind text not null,
        target text not null,
        primary key (post_id, kind, target),
        CONSTRAINT "ck_post_mention_kind" CHECK (kind in ('person', 'role', 'staff-group')),
        CONSTRAINT "fk_post_mention_post" FOREIGN KEY ("post_id") REFERENCES "thread_post" ("id"))`,
      'create index ix_post_mention_target on post_mention (target, kind)',
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
