import { sql, writeRows, type Sql } from '#database';
import { Clock, newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Thread } from '../tables/index.js';
import { NO_THREAD } from '../threads/no-thread.js';

/** Posts `p` that move, in which order, and the thread that they go to, which is empty. */
export interface PostMove {
  readonly which: Sql;
  readonly order: Sql;
  readonly to: string;
}

/** Moves posts from thread to thread, inside the transaction of whoever decides it: with few statements, however many they are. */
@Injectable()
export class PostMoves {
  constructor(private readonly clock: Clock) {}

  /** Answers the id of a thread in which nothing stands yet. */
  async open(
    tables: EntityManager,
    words: Pick<Thread, 'title' | 'spaceId'> & Partial<Thread>,
  ): Promise<string> {
    const now = this.clock.now();
    const thread = { id: newId(now), createdAt: now, lastPostAt: now };
    await tables.insert(Thread, { ...NO_THREAD, ...thread, ...words });
    return thread.id;
  }

  /** They are numbered from 1, and where they stood is kept. */
  async move(tables: EntityManager, { which, order, to }: PostMove): Promise<void> {
    await notePlaces(
      tables,
      sql`select p.thread_id, p.number, p.id, cast(${to} as text) from thread_post p where ${which}`,
    );
    await writeRows(
      tables,
      sql`with k as (select p.id as id, row_number() over (order by ${order}) as n from thread_post p where ${which})
        update thread_post set thread_id = ${to}, number = k.n from k where k.id = thread_post.id`,
    );
  }

  /** After posts came or went: how many there are, and when the latest was written. Numbers only rise. */
  async recount(tables: EntityManager, threadIds: readonly string[]): Promise<void> {
    for (const id of threadIds)
      await writeRows(
        tables,
        sql`update thread set version = version + 1,
          posts = (select count(*) from thread_post p where p.thread_id = thread.id),
          last_post_at = coalesce((select max(p.created_at) from thread_post p where p.thread_id = thread.id), last_post_at),
          created_at = coalesce((select min(p.created_at) from thread_post p where p.thread_id = thread.id), created_at)
          where id = ${id}`,
      );
    for (const id of threadIds)
      await writeRows(
        tables,
        sql`update thread set last_number = (select max(p.number) from thread_post p where p.thread_id = thread.id)
          where id = ${id} and last_number <
            (select coalesce(max(p.number), 0) from thread_post p where p.thread_id = thread.id)`,
      );
  }
}

/** Where posts stand now, before they go: `places` are thread, number, post, and where it goes. */
export async function notePlaces(tables: EntityManager, places: Sql): Promise<void> {
  await writeRows(
    tables,
    sql`insert into post_place (thread_id, number, post_id, went_to) ${places}
      on conflict (thread_id, number) do update set post_id = excluded.post_id, went_to = excluded.went_to`,
  );
}
