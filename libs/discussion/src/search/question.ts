import { sql, type Sql } from '#database';
import type { AccessLevel } from '#kernel';
import { seesSpace, STANDING_TABLES } from '../spaces/sees.js';

/** What is asked of the index of words. */
export interface Asked {
  /** In the engine's own signs. */
  readonly words: string;
  readonly personId: string;
  readonly level: AccessLevel;
  /** 1 where sessions that are drafts are theirs to see. */
  readonly plans: 0 | 1;
  /** Entries before this one; the newest is the highest. */
  readonly before: number;
  readonly limit: number;
}

export type Gap = (name: keyof Asked) => unknown;

/** What is told of an entry `e` that was found. */
export const COLUMNS = sql`e.id as "entry", e.kind as "kind", e.thing_id as "id", coalesce(t.title, e.title) as "title",
  e.body as "text", coalesce(p.created_at, case e.kind
    when 'session' then (select s.starts_at from session s where s.id = e.thing_id)
    when 'learning-point' then (select l.shared_at from case_lesson l where l.id = e.thing_id) end) as "at",
  p.thread_id as "threadId", p.number as "number", t.space_id as "spaceId", coalesce(a.name, p.signed) as "author"`;

/** The post that an entry `e` is, and its thread. */
export const THREAD = sql`left join thread_post p on e.kind = 'post' and p.id = e.thing_id
  left join thread t on t.id = p.thread_id`;

export const AUTHOR = sql`left join person a on a.id = p.author_id`;

/** The ids of the spaces that somebody sees. */
export function spacesSeen(gap: Gap): Sql {
  return sql`select s.id from space s join person p on p.id = ${gap('personId')} ${STANDING_TABLES}
    where ${seesSpace(sql`${gap('level')}`)}`;
}

/** Whether somebody may see an entry `e`. Sessions and learning points are few: they are looked up, and not joined. */
export function isVisible(gap: Gap, spaces: Sql): Sql {
  return sql`(t.space_id in (${spaces}) or e.kind = 'learning-point' or (e.kind = 'session' and exists (
    select 1 from session s where s.id = e.thing_id and (s.status <> 'draft' or ${gap('plans')} = 1))))`;
}
