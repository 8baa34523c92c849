import { join, Reader, sql, type Sql } from '#database';
import { Injectable } from '@nestjs/common';
import { seesSpace, STANDING_TABLES } from '../spaces/sees.js';
import { NOT_READ_AHEAD } from './read-ahead.queries.js';
import { countUnread, firstUnread, latestUnread } from './unread-posts.js';

/** A thread that somebody follows, and what of it they have not read. Names nobody, and says nothing of what was written. */
export interface ThreadNews {
  readonly personId: string;
  readonly threadId: string;
  readonly title: string;
  /** The first that they have not read. */
  readonly firstNumber: number;
  /** When the latest of them was written; milliseconds. */
  readonly lastPostAt: number;
  /** A hundred stands for all that are more than 99. */
  readonly posts: number;
  /** How many of what they have not read call them by name, or all who have their job. */
  readonly mentions: number;
}

type Told = Omit<ThreadNews, 'mentions'>;

const NOT_TOLD_ALONE = sql`and not exists
  (select 1 from post_letter d where d.person_id = p.id and d.post_id = w.id)`;

/** What others wrote, for letters and the home page. */
@Injectable()
export class ThreadNewsQueries {
  constructor(private readonly reader: Reader) {}

  /**
   * Threads that these people follow and still may see, where others wrote since an instant, and those in which they were
   * called: two statements for one as for many. For a letter, without what letters about the thread itself told or will tell.
   */
  async of(personIds: readonly string[], since: Date, { isForLetter = false } = {}): Promise<ThreadNews[]> {
    const within = isForLetter ? NOT_TOLD_ALONE : sql``;
    const followed = await this.followed(personIds, since, within);
    const called = await this.called(personIds, since, within);
    const callsOf = new Map(called.map((news) => [keyOf(news), news]));
    const both = followed.map((news) => ({ ...news, mentions: callsOf.get(keyOf(news))?.posts ?? 0 }));
    const known = new Set(followed.map(keyOf));
    const only = called.filter((news) => !known.has(keyOf(news)));
    const all = [...both, ...only.map((news) => ({ ...news, mentions: news.posts }))];
    return all.sort((one, other) => other.lastPostAt - one.lastPostAt);
  }

  private async followed(personIds: readonly string[], since: Date, within: Sql): Promise<Told[]> {
    if (personIds.length === 0) return [];
    return this.reader.rows<Told>(sql`select * from (
      select p.id as "personId", t.id as "threadId", t.title as "title",
        ${firstUnread(within)} as "firstNumber", ${countUnread(within)} as "posts",
        ${latestUnread(sql`${within} and w.created_at >= ${+since}`)} as "lastPostAt"
      from thread_stance m join person p on p.id = m.person_id ${STANDING_TABLES}
        join thread t on t.id = m.thread_id join space s on s.id = t.space_id
      where m.person_id in (${join([...personIds])}) and m.stance = 'following' and p.left_at is null
        and t.last_number > m.read_number and t.last_post_at >= ${+since} and ${seesSpace()}) news
      where "lastPostAt" is not null order by "lastPostAt" desc, "threadId", "personId"`);
  }

  /** Also where they do not follow; never where they want to hear nothing. */
  private async called(personIds: readonly string[], since: Date, within: Sql): Promise<Told[]> {
    if (personIds.length === 0) return [];
    return this.reader.rows<Told>(sql`
      select p.id as "personId", t.id as "threadId", t.title as "title",
        min(w.number) as "firstNumber", max(w.created_at) as "lastPostAt", count(distinct w.id) as "posts"
      from person p join role r on r.id = p.role_id left join organisation o on o.id = p.organisation_id
        join post_mention c on (c.kind = 'person' and c.target = p.id)
          or (c.kind = 'role' and c.target = p.role_id) or (c.kind = 'staff-group' and c.target = r.staff_group)
        join thread_post w on w.id = c.post_id and w.removed_at is null and w.created_at >= ${+since}
        join thread t on t.id = w.thread_id join space s on s.id = t.space_id
        left join thread_stance m on m.thread_id = t.id and m.person_id = p.id
        left join anonymous_author n on n.post_id = w.id
      where p.id in (${join([...personIds])}) and p.left_at is null
        and coalesce(m.stance, 'none') <> 'muted' and w.number > coalesce(m.read_number, 0)
        and ${NOT_READ_AHEAD}
        and coalesce(w.author_id, n.person_id, '') <> p.id ${within}
      group by p.id, t.id, t.title, s.id, s.kind, s.staff_groups, s.series_id, p.access_level, r.staff_group, o.position
      having ${seesSpace()}
      order by "lastPostAt" desc, t.id, p.id`);
  }
}

function keyOf({ personId, threadId }: Told): string {
  return `${personId} ${threadId}`;
}
