import { join, Reader, sql, type Sql } from '#database';
import { keyAfter, pageOf, type Page, type PageRequest } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Stance } from '../domain/stance.js';
import { IS_FIRST_HAND } from './read-ahead.queries.js';

/** A thread in a list, as one person sees it. Instants are milliseconds. */
export interface ThreadRow {
  readonly id: string;
  readonly spaceId: string;
  readonly title: string;
  readonly posts: number;
  readonly lastNumber: number;
  readonly lastPostAt: number;
  readonly createdAt: number;
  readonly version: number;
  readonly answerId: string | null;
  readonly answerNumber: number | null;
  readonly closedAt: number | null;
  readonly pinnedAt: number | null;
  /** Who wrote last; nothing where they asked not to be named. */
  readonly lastAuthor: string | null;
  readonly readNumber: number;
  /** How many they have not read, and the number of the first of them; nothing where there is none. */
  readonly unread: number;
  readonly firstUnread: number | null;
  readonly stance: Stance;
  /** Since when they want a letter when somebody writes. */
  readonly lettersSince: number | null;
  /** When a page of theirs that was open told them of more. */
  readonly lookedAt: number | null;
  /** Where it leads, where it was joined to another. */
  readonly leadsTo: string | null;
  /** Of two that were joined, the one that it goes on from. */
  readonly goesOnFrom: string | null;
  /** The thread that its first posts were taken out of. */
  readonly splitFrom: string | null;
}

export interface SpaceCount {
  readonly spaceId: string;
  readonly unread: number;
}

/** What nobody opened for so long is not unread any more: a new member does not begin with a thousand. */
const A_MONTH = 30 * 24 * 60 * 60 * 1000;

/** Whoever asks has made sure before which spaces the person sees; nothing outside them is looked at. */
@Injectable()
export class ThreadQueries {
  constructor(private readonly reader: Reader) {}

  /** The threads that were written in last. */
  async list(personId: string, spaceIds: readonly string[], page: PageRequest): Promise<Page<ThreadRow>> {
    if (spaceIds.length === 0) return { items: [], next: null };
    const key = keyAfter(page, ['whole', 'text']);
    const after = key ? sql`and (t.last_post_at, t.id) < (${join(key)})` : sql``;
    const rows = await this.reader.rows<ThreadRow>(sql`${threadsFor(personId)}
      where t.space_id in (${join([...spaceIds])}) and t.pinned_at is null and t.leads_to is null ${after}
      order by t.last_post_at desc, t.id desc limit ${page.limit + 1}`);
    return pageOf(rows, page.limit, (row) => [row.lastPostAt, row.id]);
  }

  /** What stands above the others. */
  async pinned(personId: string, spaceIds: readonly string[]): Promise<ThreadRow[]> {
    if (spaceIds.length === 0) return [];
    return this.reader.rows<ThreadRow>(sql`${threadsFor(personId)}
      where t.space_id in (${join([...spaceIds])}) and t.pinned_at is not null and t.leads_to is null
      order by t.pinned_at desc, t.id limit 10`);
  }

  async byId(personId: string, id: string): Promise<ThreadRow | undefined> {
    return this.reader.first<ThreadRow>(sql`${threadsFor(personId)} where t.id = ${id}`);
  }

  /** In how many threads of each space there is something that the person has not read. */
  async unread(personId: string, spaceIds: readonly string[], now: Date): Promise<SpaceCount[]> {
    if (spaceIds.length === 0) return [];
    return this.reader.rows<SpaceCount>(sql`
      select t.space_id as "spaceId", count(*) as "unread"
      from thread t left join thread_stance m on m.thread_id = t.id and m.person_id = ${personId}
      where t.space_id in (${join([...spaceIds])}) and t.last_post_at > ${+now - A_MONTH}
        and t.last_number > coalesce(m.read_number, 0) and coalesce(m.stance, 'none') <> 'muted'
        and t.leads_to is null and (${IS_PLAIN} or ${FURTHER} is not null)
      group by t.space_id`);
  }
}

/** How many posts the person has not read; none where they want to hear nothing of it, or it is long ago. */
export function unreadIn(thread: ThreadRow, now: Date): number {
  if (thread.stance === 'muted' || thread.lastPostAt <= +now - A_MONTH) return 0;
  return Math.max(0, thread.unread);
}

/** Where posts were moved out, numbers say neither how many there are nor which is the last; where they came from elsewhere, not what was read. */
const IS_WHOLE = sql`t.posts = t.last_number`;
const IS_PLAIN = sql`t.posts = t.last_number and ${IS_FIRST_HAND}`;
const IS_UNREAD = sql`u.thread_id = t.id and u.number > coalesce(m.read_number, 0) and not exists
  (select 1 from read_ahead h where h.thread_id = t.id and h.person_id = m.person_id
    and u.number between h.from_number and h.to_number)`;
const FURTHER = sql`(select min(u.number) from thread_post u where ${IS_UNREAD})`;
const UNREAD = sql`case when ${IS_PLAIN} then t.last_number - coalesce(m.read_number, 0)
  else (select count(*) from thread_post u where ${IS_UNREAD}) end`;
const FIRST_UNREAD = sql`case when not (${IS_PLAIN}) then ${FURTHER}
  when t.last_number > coalesce(m.read_number, 0) then coalesce(m.read_number, 0) + 1 end`;
const LAST = sql`case when ${IS_WHOLE} then t.last_number
  else (select max(u.number) from thread_post u where u.thread_id = t.id) end`;

function threadsFor(personId: string): Sql {
  return sql`
    select t.id as "id", t.space_id as "spaceId", t.title as "title", t.posts as "posts",
      t.last_number as "lastNumber", t.last_post_at as "lastPostAt", t.created_at as "createdAt",
      t.version as "version", t.answer_id as "answerId", w.number as "answerNumber", t.closed_at as "closedAt",
      t.pinned_at as "pinnedAt", coalesce(a.name, l.signed) as "lastAuthor",
      coalesce(m.read_number, 0) as "readNumber", coalesce(m.stance, 'none') as "stance",
      ${UNREAD} as "unread", ${FIRST_UNREAD} as "firstUnread", t.leads_to as "leadsTo",
      t.goes_on_from as "goesOnFrom", t.split_from as "splitFrom",
      m.letters_since as "lettersSince", m.looked_at as "lookedAt"
    from thread t
      left join thread_post l on l.thread_id = t.id and l.number = ${LAST}
      left join person a on a.id = l.author_id
      left join thread_post w on w.id = t.answer_id
      left join thread_stance m on m.thread_id = t.id and m.person_id = ${personId}`;
}
