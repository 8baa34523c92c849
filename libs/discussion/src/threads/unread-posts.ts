import { sql, type Sql } from '#database';
import { MOST_COUNTED } from '../domain/posts-counted.js';
import { NOT_READ_AHEAD } from './read-ahead.queries.js';

/** Posts `w`, and who wrote them without a name. */
const POSTS = sql`thread_post w left join anonymous_author n on n.post_id = w.id`;

/** A post `w` of a thread `t` that a person `p` has not read, by their stance `m`, and has not written; `n` is who wrote it without a name. */
export const IS_UNREAD = sql`w.number > m.read_number and w.removed_at is null and ${NOT_READ_AHEAD}
  and coalesce(w.author_id, n.person_id, '') <> p.id`;

/** Of a thread `t` and a person `p`: the number of the first such post. */
export const FIRST_UNREAD = firstUnread(sql``);

export function firstUnread(within: Sql): Sql {
  return sql`(select w.number from ${POSTS} where w.thread_id = t.id and ${IS_UNREAD} ${within}
    order by w.number limit 1)`;
}

/** When the latest was written. Later posts have higher numbers. */
export function latestUnread(within: Sql): Sql {
  return sql`(select w.created_at from ${POSTS} where w.thread_id = t.id and ${IS_UNREAD} ${within}
    order by w.number desc limit 1)`;
}

/** How many they are, up to a hundred: what a reader has left for a year takes no longer to count. In order, so that PostgreSQL goes by the index. */
export function countUnread(within: Sql): Sql {
  return sql`(select count(*) from (select 1 from ${POSTS} where w.thread_id = t.id and ${IS_UNREAD} ${within}
    order by w.number limit ${MOST_COUNTED + 1}) counted)`;
}
