import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/**
 * Threads are split and joined: where each post stood before, and which thread an old address leads to. What is found by
 * the words of a title follows the post that is the first now.
 */
export class ThreadsMoved1790000000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const isPostgres = runner.dataSource.options.type === 'postgres';
    await statements(runner, [...MOVED, ...(isPostgres ? ON_POSTGRES : ON_SQLITE)]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}

const MOVED = [
  'alter table thread add column merged_into text',
  'alter table thread add column leads_to text',
  'alter table thread add column goes_on_from text',
  'alter table thread add column split_from text',
  'create index ix_thread_leads_to on thread (leads_to)',
  'create index ix_thread_merged_into on thread (merged_into)',
  `create table post_place (
    thread_id text not null,
    number integer not null,
    post_id text not null,
    went_to text not null,
    primary key (thread_id, number),
    CONSTRAINT "fk_post_place_thread" FOREIGN KEY ("thread_id") REFERENCES "thread" ("id"),
    CONSTRAINT "fk_post_place_post" FOREIGN KEY ("post_id") REFERENCES "thread_post" ("id"),
    CONSTRAINT "fk_post_place_went_to" FOREIGN KEY ("went_to") REFERENCES "thread" ("id"))`,
  'create index ix_post_place_went_to on post_place (went_to, post_id)',
  'create index ix_post_place_post on post_place (post_id)',
];

const TITLE = `case when new.number = 1 then (select title from thread where id = new.thread_id) else '' end`;

const ON_SQLITE = [
  'drop trigger search_post_changed',
  `create trigger search_post_changed after update of text, removed_at, number on thread_post begin
    delete from search_entry where kind = 'post' and thing_id = new.id and new.removed_at is not null;
    update search_entry set title = ${TITLE}, body = new.text where kind = 'post' and thing_id = new.id;
    insert into search_entry (kind, thing_id, title, body) select 'post', new.id, ${TITLE}, new.text
      where new.removed_at is null
        and not exists (select 1 from search_entry where kind = 'post' and thing_id = new.id); end`,
];

const ON_POSTGRES = [
  `create or replace function search_keeps_post() returns trigger language plpgsql as $$ begin
    if tg_op = 'DELETE' then
      delete from search_entry where kind = 'post' and thing_id = old.id; return old;
    end if;
    if new.removed_at is not null then
      delete from search_entry where kind = 'post' and thing_id = new.id; return new;
    end if;
    insert into search_entry (kind, thing_id, title, body) values ('post', new.id, ${TITLE}, new.text)
      on conflict (kind, thing_id) do update set title = excluded.title, body = excluded.body;
    return new; end $$`,
];
