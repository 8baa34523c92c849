import { Audit } from '#audit';
import { Reader, sql, writeRows } from '#database';
import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { cannotBeTakenApart } from '../discussion.errors.js';
import { PostDraft, Thread } from '../tables/index.js';
import type { SeenThread } from '../threads/threads-seen.js';
import { threadOf } from './join-parts.js';
import { notePlaces, PostMoves } from './post-moves.js';
import { leadAgain, putBackReaders, type Three } from './put-back.js';

/** The thread that two are, and the one of them that went on elsewhere. What went to it from elsewhere was taken apart before. */
interface Apart {
  readonly joined: string;
  readonly gone: string;
}

/** Makes two threads of one that two were joined in: each post goes back to its old number, what came since stays with the one that goes on. */
@Injectable()
export class TakingApart {
  constructor(
    private readonly reader: Reader,
    private readonly moves: PostMoves,
    private readonly audit: Audit,
  ) {}

  /** The one that went on elsewhere: it can come back as long as each post is where it went. */
  async find({
    thread,
  }: Pick<SeenThread, 'thread'>): Promise<{ id: string; spaceId: string; title: string }> {
    const gone = await this.reader.first<{ id: string; spaceId: string; title: string }>(sql`
      select t.id as "id", t.space_id as "spaceId", t.title as "title" from thread t
      where t.merged_into = ${thread.id} and t.id <> ${thread.goesOnFrom ?? ''} and ${thread.goesOnFrom ?? ''} <> ''
        and not exists (select 1 from post_place l join thread_post p on p.id = l.post_id
          join thread o on o.id = l.thread_id and o.merged_into = ${thread.id}
          where l.went_to = ${thread.id} and p.thread_id <> ${thread.id})`);
    if (!gone) throw cannotBeTakenApart();
    return gone;
  }

  /** Answers the id of the one that goes on. */
  async takeApart(tables: EntityManager, actor: Actor, { joined, gone }: Apart): Promise<string> {
    const thread = await threadOf(tables, joined);
    const kept = thread.goesOnFrom ?? '';
    await giveNumbers(tables, { joined, gone, kept });
    await putBackReaders(tables, { joined, gone, kept });
    await putBackPosts(tables, { joined, gone, kept });
    await this.putBackMarks(tables, thread, gone);
    await tables.update(PostDraft, { place: joined }, { place: kept });
    await leadAgain(tables, { joined, gone, kept });
    await this.moves.recount(tables, [gone, kept, joined]);
    const deed = { act: 'thread-taken-apart', subjectKind: 'thread', subjectId: kept };
    await this.audit.note(actor, { ...deed, details: { joined, gone } });
    return kept;
  }

  /** What was decided since counts for the one that goes on; the answer goes with its post. */
  private async putBackMarks(tables: EntityManager, thread: Thread, gone: string): Promise<void> {
    const kept = await threadOf(tables, thread.goesOnFrom ?? '');
    const answer = await this.reader.first<{ threadId: string }>(
      sql`select thread_id as "threadId" from thread_post where id = ${thread.answerId ?? ''}`,
    );
    const { spaceId, closedAt, pinnedAt, answerId } = thread;
    const isOfKept = answer?.threadId === kept.id;
    const decided = { spaceId, closedAt, pinnedAt };
    await tables.update(Thread, { id: kept.id }, { ...decided, answerId: isOfKept ? answerId : null });
    // The other's own mark was not carried where both had one.
    const own = kept.answerId === null ? null : (await threadOf(tables, gone)).answerId;
    await tables.update(Thread, { id: gone }, { answerId: answer && !isOfKept ? answerId : own });
  }
}

/** What was written since gets numbers behind those of the one that goes on. */
async function giveNumbers(tables: EntityManager, { joined, gone, kept }: Three): Promise<void> {
  await notePlaces(
    tables,
    sql`select t.id, t.last_number + row_number() over (order by p.number), p.id, cast(${joined} as text)
      from thread_post p join thread t on t.id = ${kept}
      where p.thread_id = ${joined}
        and not exists (select 1 from post_place l where l.post_id = p.id and l.went_to = ${joined}
          and l.thread_id in (${gone}, ${kept}))`,
  );
}

/** And links to their numbers in the one that they were in lead back as well. */
async function putBackPosts(tables: EntityManager, { joined, gone, kept }: Three): Promise<void> {
  await notePlaces(
    tables,
    sql`select p.thread_id, p.number, p.id, l.thread_id from thread_post p
      join post_place l on l.post_id = p.id and l.went_to = ${joined} and l.thread_id in (${gone}, ${kept})
      where p.thread_id = ${joined}`,
  );
  await writeRows(
    tables,
    sql`update thread_post set thread_id = l.thread_id, number = l.number from post_place l
      where l.post_id = thread_post.id and l.went_to = ${joined} and l.thread_id in (${gone}, ${kept})
        and thread_post.thread_id = ${joined}`,
  );
}
