import { join, sql, writeRows } from '#database';
import type { EntityManager } from 'typeorm';

interface Of {
  readonly threadId: string;
  readonly personId: string;
}

/** Whoever asked for letters about a thread is told of a post in it by the next one, and by no digest. */
export async function oweLetters(
  tables: EntityManager,
  { threadId, postId }: { readonly threadId: string; readonly postId: string },
): Promise<void> {
  await writeRows(
    tables,
    sql`insert into post_letter (person_id, post_id) select m.person_id, cast(${postId} as text)
      from thread_stance m where m.thread_id = ${threadId} and m.letters_since is not null
        and m.stance = 'following'`,
  );
}

/** They want no letters about it any more: what was on its way is the digest's, if they still follow. */
export async function oweNoLetters(tables: EntityManager, { threadId, personId }: Of): Promise<void> {
  await writeRows(
    tables,
    sql`delete from post_letter where person_id = ${personId} and told_at is null and exists
      (select 1 from thread_post w where w.id = post_letter.post_id and w.thread_id = ${threadId})`,
  );
}

/** Of what they have read no letter needs to be known. */
export async function forgetRead(
  tables: EntityManager,
  { threadId, personId, upTo }: Of & { readonly upTo: number },
): Promise<void> {
  await writeRows(
    tables,
    sql`delete from post_letter where person_id = ${personId} and exists (select 1 from thread_post w
      where w.id = post_letter.post_id and w.thread_id = ${threadId} and w.number <= ${upTo})`,
  );
}

/** Their letters tell of all that was on its way in it. What is taken away just then is not told: it may come back. */
export async function noteTold(tables: EntityManager, told: readonly Of[], now: Date): Promise<void> {
  const pairs = told.map(({ threadId, personId }) => sql`(${threadId}, ${personId})`);
  await writeRows(
    tables,
    sql`update post_letter set told_at = ${+now} where told_at is null and exists (select 1 from thread_post w
      where w.id = post_letter.post_id and w.removed_at is null
        and (w.thread_id, post_letter.person_id) in (values ${join(pairs)}))`,
  );
}
