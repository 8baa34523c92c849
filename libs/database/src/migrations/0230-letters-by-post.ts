import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/**
 * Which letter tells of a post is kept by the post, where an instant of a whole thread stood for it: that could not say what was
 * on its way once two threads were one.
 */
export class LettersByPost1790000000230 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await statements(runner, [
      `create table post_letter (
        person_id text not null,
        post_id text not null,
        told_at bigint,
        primary key (person_id, post_id),
        CONSTRAINT "fk_post_letter_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"),
        CONSTRAINT "fk_post_letter_post" FOREIGN KEY ("post_id") REFERENCES "thread_post" ("id"))`,
      'create index ix_post_letter_told on post_letter (told_at, post_id)',
      'create index ix_post_letter_post on post_letter (post_id)',
      `insert into post_letter (person_id, post_id, told_at)
        select m.person_id, w.id, case when w.created_at <= coalesce(m.told_until, 0) then m.told_until end
        from thread_stance m join thread_post w on w.thread_id = m.thread_id and w.number > m.read_number
        where w.created_at <= coalesce(m.told_until, 0)
          or (m.stance = 'following' and w.created_at > m.letters_since)`,
      'alter table thread_stance drop column told_until',
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
