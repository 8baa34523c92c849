import type { MigrationInterface, QueryRunner } from 'typeorm';
import { noWayBack, statements } from './statements.js';

/**
 * What is found can be asked for by kind without looking at what is of another: sessions are few among posts. And what
 * cases taught is found too, once it is shared.
 */
export class SearchByKind1790000000221 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const isPostgres = runner.dataSource.options.type === 'postgres';
    await statements(runner, [...(isPostgres ? ON_POSTGRES : ON_SQLITE), SHARED_ALREADY]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}

const SHARED_ALREADY = `insert into search_entry (kind, thing_id, title, body)
  select 'learning-point', id, '', words from case_lesson where shared_at is not null order by shared_at, id`;

const KEEP_LESSON = `insert into search_entry (kind, thing_id, title, body)
  values ('learning-point', new.id, '', new.words)`;

const DROP_LESSON = `delete from search_entry where kind = 'learning-point' and thing_id`;

/** The kind is a word of the index as well: two lists of the index are crossed, and no row is read in vain. */
const ON_SQLITE = [
  'drop trigger search_entry_in',
  'drop trigger search_entry_out',
  'drop trigger search_entry_changed',
  'drop table search_words',
  `create virtual table search_words using fts5 (kind, title, body,
    content='search_entry', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2')`,
  `insert into search_words (search_words) values ('rebuild')`,
  `create trigger search_entry_in after insert on search_entry begin
    insert into search_words (rowid, kind, title, body) values (new.id, new.kind, new.title, new.body); end`,
  `create trigger search_entry_out after delete on search_entry begin
    insert into search_words (search_words, rowid, kind, title, body)
      values ('delete', old.id, old.kind, old.title, old.body); end`,
  `create trigger search_entry_changed after update on search_entry begin
    insert into search_words (search_words, rowid, kind, title, body)
      values ('delete', old.id, old.kind, old.title, old.body);
    insert into search_words (rowid, kind, title, body) values (new.id, new.kind, new.title, new.body); end`,
  `create trigger search_lesson_in after insert on case_lesson when new.shared_at is not null begin
    ${KEEP_LESSON}; end`,
  `create trigger search_lesson_changed after update of words, shared_at on case_lesson begin
    ${DROP_LESSON} = new.id;
    insert into search_entry (kind, thing_id, title, body)
      select 'learning-point', new.id, '', new.words where new.shared_at is not null; end`,
  `create trigger search_lesson_out after delete on case_lesson begin ${DROP_LESSON} = old.id; end`,
];

const ON_POSTGRES = [
  'create index ix_search_entry_kind on search_entry (kind, id)',
  `create function search_keeps_lesson() returns trigger language plpgsql as $$ begin
    if tg_op <> 'INSERT' then ${DROP_LESSON} = old.id; end if;
    if tg_op = 'DELETE' then return old; end if;
    if new.shared_at is not null then ${KEEP_LESSON}; end if;
    return new; end $$`,
  `create trigger search_lesson after insert or delete or update of words, shared_at on case_lesson
    for each row execute function search_keeps_lesson()`,
];
