import { raw, sql, writeRows } from '#database';
import { In, type EntityManager } from 'typeorm';
import { Thread } from '../tables/index.js';

export interface Three {
  readonly joined: string;
  readonly gone: string;
  readonly kept: string;
}

/**
 * Who read both as one has read as far in each; who began to follow since follows the one that goes on; and who wants to
 * hear less since they are one hears as little of either. Before the posts go back.
 */
export async function putBackReaders(tables: EntityManager, three: Three): Promise<void> {
  await addReaders(tables, three);
  await putBackWishes(tables, three);
  await putBackReading(tables, three);
}

/** Who opened one of them only, before they were joined. */
async function addReaders(tables: EntityManager, { joined, gone, kept }: Three): Promise<void> {
  for (const id of [gone, kept])
    await writeRows(
      tables,
      sql`insert into thread_stance (thread_id, person_id, read_number, stance)
        select cast(${id} as text), m.person_id, 0, 'none' from thread_stance m where m.thread_id = ${joined}
          and not exists (select 1 from thread_stance o where o.thread_id = ${id} and o.person_id = m.person_id)`,
    );
}

/** Who had muted the one that goes on never said so of the other, and hears of that again as they wished. */
async function putBackWishes(tables: EntityManager, { joined, gone, kept }: Three): Promise<void> {
  const of = (column: string) => sql`(select m.${raw(column)} from thread_stance m
    where m.thread_id = ${joined} and m.person_id = thread_stance.person_id)`;
  const theirs = of('stance');
  await writeRows(
    tables,
    sql`update thread_stance set
        stance = case when ${theirs} = 'muted' or (${theirs} = 'none' and stance = 'following') then ${theirs} else stance end,
        letters_since = case when ${of('letters_since')} is not null then letters_since end
      where thread_id = ${gone} and ${theirs} is not null and not (${theirs} = 'muted' and exists
        (select 1 from thread_stance k where k.thread_id = ${kept} and k.person_id = thread_stance.person_id
          and k.stance = 'muted'))`,
  );
  await writeRows(
    tables,
    sql`update thread_stance set stance = ${theirs}, letters_since = ${of('letters_since')}
      where thread_id = ${kept} and ${theirs} is not null`,
  );
}

async function putBackReading(tables: EntityManager, { joined, gone, kept }: Three): Promise<void> {
  await writeRows(
    tables,
    sql`update thread_stance set read_number = coalesce(
      (select min(l.number) - 1 from post_place l join thread_post p on p.id = l.post_id
        where l.went_to = ${joined} and l.thread_id = thread_stance.thread_id
          and l.number > thread_stance.read_number and p.number > coalesce((select m.read_number from thread_stance m
            where m.thread_id = ${joined} and m.person_id = thread_stance.person_id), 0)
          and not exists (select 1 from read_ahead h where h.thread_id = ${joined}
            and h.person_id = thread_stance.person_id and p.number between h.from_number and h.to_number)),
      (select max(l.number) from post_place l where l.went_to = ${joined} and l.thread_id = thread_stance.thread_id),
      read_number) where thread_id in (${gone}, ${kept})`,
  );
}

/** Addresses lead where they led before, and that of the joined one to the one that goes on. */
export async function leadAgain(tables: EntityManager, { joined, gone, kept }: Three): Promise<void> {
  await tables.update(Thread, { id: In([gone, kept]) }, { mergedInto: null, leadsTo: null });
  await tables.update(Thread, { id: joined }, { mergedInto: kept, leadsTo: kept, goesOnFrom: null });
  for (const root of [gone, kept]) await leadTo(tables, root, root);
}

async function leadTo(tables: EntityManager, root: string, parent: string): Promise<void> {
  for (const { id } of await tables.findBy(Thread, { mergedInto: parent })) {
    await tables.update(Thread, { id }, { leadsTo: root });
    await leadTo(tables, root, id);
  }
}
