import { raw, sql, type Sql } from '#database';
import type { SearchKind } from './found.js';
import { AUTHOR, COLUMNS, isVisible, spacesSeen, THREAD, type Gap } from './question.js';

/** So many of the newest entries are looked through one by one, before the index of words is asked. */
const NEWEST = raw('2000');

/**
 * PostgreSQL's index of words has no order. Of a word that many have, the newest are found at once among the newest
 * entries, and the index would give all of it; of a word that few have, the index gives those few. How many have a word
 * the planner can only guess: so the newest entries are looked through first, and the index is asked where these do
 * not fill a page. What is asked stands in a table of one row, where the planner does not look into it: one plan serves
 * every word, and is made once.
 */
export function questionOnPostgres(gap: Gap, kind: SearchKind | undefined): Sql {
  const isAsked = isWithin(kind, sql`id`, sql`kind`);
  // What is computed has no index: crossed with the few of the index of words, all others would be read from theirs.
  const isAskedToo = isWithin(kind, sql`id + 0`, sql`kind || ''`);
  const matches = sql`words @@ (select words from asked)`;
  const visible = isVisible(gap, sql`select id from seen`);
  const aPage = sql`order by e.id desc limit (select most from asked)`;
  return sql`with asked as materialized (select plainto_tsquery('english', ${gap('words')}) as words,
      ${gap('before')}::bigint as before, ${gap('limit')}::integer as most),
    seen as materialized (${spacesSeen(gap)}),
    newest as materialized (select e.id from
      (select * from search_entry where ${isAsked} order by id desc limit ${NEWEST}) e ${THREAD}
      where ${matches} and ${visible} ${aPage}),
    matching as materialized (select id, kind, thing_id from search_entry where ${matches} and ${isAskedToo}
      and (select count(*) from newest) < (select most from asked)
      and exists (select 1 from search_entry where ${isAsked} order by id desc offset ${NEWEST}) order by id desc),
    found as (select id from newest
      union (select e.id from matching e ${THREAD} where ${visible} ${aPage}))
    select ${COLUMNS} from found join search_entry e on e.id = found.id ${THREAD} ${AUTHOR} ${aPage}`;
}

/** A kind stands in the statement as it is: with so few of them, each has a statement and a plan of its own. */
function isWithin(kind: SearchKind | undefined, id: Sql, kindOfIt: Sql): Sql {
  const ofKind = kind ? sql`and ${kindOfIt} = ${raw(`'${kind}'`)}` : sql``;
  return sql`${id} < (select before from asked) ${ofKind}`;
}
