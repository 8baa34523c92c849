import { sql, writeRows, type Sql } from '#database';
import type { EntityManager } from 'typeorm';

/**
 * How far a person `who` has read in a thread that posts were moved to: up to the first that they had not read where it stood.
 * What they had read behind it is kept beside.
 */
export function readUpTo(to: string): Sql {
  return sql`coalesce((select min(p.number) from post_place l join thread_post p on p.id = l.post_id
      left join thread_stance m on m.thread_id = l.thread_id and m.person_id = who.person_id
    where l.went_to = ${to} and l.number > coalesce(m.read_number, 0)
      and not exists (select 1 from read_ahead h where h.thread_id = l.thread_id
        and h.person_id = who.person_id and l.number between h.from_number and h.to_number)),
    (select max(p.number) + 1 from thread_post p where p.thread_id = ${to})) - 1`;
}

/** Stretches of posts that follow one another, once it is written how far they have read. */
export async function noteReadAhead(tables: EntityManager, to: string): Promise<void> {
  await writeRows(
    tables,
    sql`insert into read_ahead (thread_id, person_id, from_number, to_number)
      select cast(${to} as text), x.person_id, min(x.number), max(x.number) from (
        select c.person_id, p.number, p.number - row_number() over (partition by c.person_id order by p.number) as run
        from thread_stance c join post_place l on l.went_to = c.thread_id
          join thread_post p on p.id = l.post_id and p.number > c.read_number
          left join thread_stance m on m.thread_id = l.thread_id and m.person_id = c.person_id
        where c.thread_id = ${to} and (l.number <= m.read_number or exists (select 1 from read_ahead h
          where h.thread_id = l.thread_id and h.person_id = c.person_id
            and l.number between h.from_number and h.to_number))) x
      group by x.person_id, x.run`,
  );
}
