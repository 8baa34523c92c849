import { join, Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';
import type { Stretch } from '../posts/post.queries.js';

/** A post that stood somewhere else before: there, and where it stands now. */
export interface PostPlaceRow {
  readonly number: number;
  readonly nowThreadId: string;
  readonly nowNumber: number;
  readonly nowTitle: string;
  readonly nowSpaceId: string;
}

/** A thread that a thread has to do with. */
export interface RelatedThread {
  readonly id: string;
  readonly title: string;
  readonly spaceId: string;
  /** Where its first post stands in the other one. */
  readonly number: number | null;
}

/** A conversation that another could be joined to. */
export interface JoinableThread {
  readonly id: string;
  readonly title: string;
  readonly spaceName: string;
  readonly posts: number;
  readonly lastPostAt: number;
}

/** Where posts stood before they were moved. Whoever asks sees to it which of these spaces the person sees. */
@Injectable()
export class PostPlaceQueries {
  constructor(private readonly reader: Reader) {}

  /** Those that had these numbers in a thread, and do not have them any more. */
  async movedFrom(threadId: string, { from, to }: Stretch): Promise<PostPlaceRow[]> {
    return this.reader.rows(sql`
      select l.number as "number", t.id as "nowThreadId", p.number as "nowNumber", t.title as "nowTitle",
        t.space_id as "nowSpaceId"
      from post_place l join thread_post p on p.id = l.post_id join thread t on t.id = p.thread_id
      where l.thread_id = ${threadId} and l.number between ${from} and ${to}
        and (p.thread_id <> l.thread_id or p.number <> l.number)
      order by l.number`);
  }

  /** The thread that was joined to this one, by the title that it had. */
  async joinedTo(threadId: string): Promise<RelatedThread | undefined> {
    return this.reader.first(sql`
      select g.id as "id", g.title as "title", g.space_id as "spaceId",
        (select min(p.number) from post_place l join thread_post p on p.id = l.post_id and p.thread_id = t.id
          where l.thread_id = g.id and l.went_to = t.id) as "number"
      from thread t join thread g on g.merged_into = t.id and g.id <> t.goes_on_from where t.id = ${threadId}`);
  }

  /** The thread that this one's posts were taken out of. */
  async takenFrom(splitFrom: string): Promise<RelatedThread | undefined> {
    return this.reader.first(sql`
      select t.id as "id", t.title as "title", t.space_id as "spaceId", null as "number"
      from thread o join thread t on t.id = coalesce(o.leads_to, o.id) where o.id = ${splitFrom}`);
  }

  /** The latest in some spaces whose titles have these letters; never the one that is to be joined. */
  async joinable(threadId: string, spaceIds: readonly string[], letters: string): Promise<JoinableThread[]> {
    const some = `%${letters.toLowerCase().replace(/[%_\\]/g, '')}%`;
    return this.reader.rows(sql`
      select t.id as "id", t.title as "title", s.name as "spaceName", t.posts as "posts",
        t.last_post_at as "lastPostAt"
      from thread t join space s on s.id = t.space_id
      where t.space_id in (${join(['', ...spaceIds])}) and t.leads_to is null and t.id <> ${threadId}
        and lower(t.title) like ${some} order by t.last_post_at desc, t.id limit 20`);
  }
}
