import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/** What new members write can wait until a moderator has read it. */
export class FirstPosts1790000000183 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [
      'create table discussion_rules (id text primary key not null, first_posts integer not null)',
      `create table held_post (
        id text primary key not null,
        person_id text not null,
        space_id text not null,
        thread_id text,
        title text not null,
        text text not null,
        answers_id text,
        is_anonymous integer not null,
        token text,
        status text not null,
        outcome text not null,
        held_at bigint not null,
        decided_at bigint,
        CONSTRAINT "ck_held_post_status" CHECK (status in ('waiting', 'posted', 'refused')),
        CONSTRAINT "fk_held_post_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"),
        CONSTRAINT "fk_held_post_space" FOREIGN KEY ("space_id") REFERENCES "space" ("id"),
        CONSTRAINT "fk_held_post_thread" FOREIGN KEY ("thread_id") REFERENCES "thread" ("id"))`,
      'create index ix_held_post_person on held_post (person_id, id)',
      'create index ix_held_post_space on held_post (space_id, status, id)',
      'create index ix_held_post_thread on held_post (thread_id)',
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
