import { Reader, sql, Transactions } from '#database';
import { Clock, newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PostWritten } from '../discussion.events.js';
import { threadNotFound, tooManyPosts } from '../discussion.errors.js';
import { asHtml, RENDERER } from '../markdown.js';
import type { Looked } from '../domain/what-tells.js';
import { Mentions, type Written } from '../mentions/mentions.js';
import { NO_THREAD } from '../threads/no-thread.js';
import { oweLetters } from '../threads/post-letters.js';
import { AnonymousAuthor, PostDraft, Thread, ThreadPost, ThreadStance } from '../tables/index.js';

/** Where a post stands. */
export interface Placed {
  readonly threadId: string;
  readonly postId: string;
  readonly number: number;
}

interface Wish {
  readonly threadId: string;
  readonly text: string;
  readonly isAnonymous?: boolean | undefined;
  readonly token?: string | undefined;
  readonly answersId?: string | undefined;
}

const A_WHILE = 10 * 60 * 1000;
const MOST_IN_A_WHILE = 20;

const NEW = { editedAt: null, removedAt: null, version: 1 };

interface By {
  readonly authorId: string | null;
  readonly signed?: string;
}

/** Puts a post at the end of a thread, inside the transaction of whoever asks. */
@Injectable()
export class PostWriting {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly mentions: Mentions,
  ) {}

  /** What the same form made when it was sent the first time, by the same person. */
  async sentBefore(personId: string, token: string | undefined): Promise<Placed | undefined> {
    if (token === undefined) return undefined;
    return this.reader.first<Placed>(sql`
      select p.thread_id as "threadId", p.id as "postId", p.number as "number" from thread_post p
        left join anonymous_author a on a.post_id = p.id
      where p.token = ${token} and coalesce(p.author_id, a.person_id) = ${personId}`);
  }

  lookedAt(written: Written): Promise<Looked> {
    return this.mentions.lookedAt(written);
  }

  /** An empty thread, for its first post. */
  async open(tables: EntityManager, spaceId: string, title: string): Promise<string> {
    const now = this.clock.now();
    const thread = { id: newId(now), spaceId, title, createdAt: now, lastPostAt: now };
    await tables.insert(Thread, { ...NO_THREAD, ...thread });
    return thread.id;
  }

  async add(tables: EntityManager, personId: string, wish: Wish): Promise<Placed> {
    await this.refuseTooMany(personId);
    const { isAnonymous = false } = wish;
    const { spaceId, ...placed } = await this.put(tables, wish, { authorId: isAnonymous ? null : personId });
    if (isAnonymous) await tables.insert(AnonymousAuthor, { postId: placed.postId, personId });
    await this.mentions.keep(tables, { postId: placed.postId, spaceId, text: wish.text });
    const { threadId } = placed;
    await follow(tables, { threadId, personId });
    await tables.delete(PostDraft, { personId, place: placed.number === 1 ? 'new' : threadId });
    return placed;
  }

  /** The word of nobody alone: it is signed, and no person is its author. */
  async sign(tables: EntityManager, wish: Wish, signed: string): Promise<Placed> {
    const { postId, number, threadId } = await this.put(tables, wish, { authorId: null, signed });
    return { postId, number, threadId };
  }

  private async put(tables: EntityManager, wish: Wish, by: By): Promise<Placed & { spaceId: string }> {
    const { text } = wish;
    const thread = await goingOn(tables, wish.threadId);
    const threadId = thread.id;
    const now = this.clock.now();
    const post = { id: newId(now), threadId, number: thread.lastNumber + 1, text, createdAt: now };
    const made = { html: await asHtml(text), renderer: RENDERER };
    const said = {
      answersId: await answered(tables, { ...wish, threadId }),
      token: await unusedToken(tables, wish.token),
    };
    await tables.insert(ThreadPost, { ...post, ...made, ...said, ...NEW, ...by });
    const standing = { lastNumber: post.number, posts: thread.posts + 1, lastPostAt: now };
    await tables.update(Thread, { id: threadId }, standing);
    await oweLetters(tables, { threadId, postId: post.id });
    this.transactions.announce(new PostWritten(threadId, post.number));
    return { threadId, postId: post.id, number: post.number, spaceId: thread.spaceId };
  }

  /** Counted in the database, so that it holds for all processes and all ways in. */
  private async refuseTooMany(personId: string): Promise<void> {
    const since = +this.clock.now() - A_WHILE;
    const named = sql`select count(*) from thread_post where author_id = ${personId} and created_at > ${since}`;
    const unnamed = sql`select count(*) from anonymous_author a join thread_post p on p.id = a.post_id
      where a.person_id = ${personId} and p.created_at > ${since}`;
    const counted = await this.reader.first<{ n: number }>(sql`select (${named}) + (${unnamed}) as "n"`);
    if ((counted?.n ?? 0) >= MOST_IN_A_WHILE) throw tooManyPosts();
  }
}

/** Of one that was joined to another meanwhile, that one. */
async function goingOn(tables: EntityManager, id: string): Promise<Thread> {
  const thread = await tables.findOneBy(Thread, { id });
  if (!thread) throw threadNotFound();
  return thread.leadsTo === null ? thread : goingOn(tables, thread.leadsTo);
}

/** Only a post of the same thread can be answered in it. */
async function answered(tables: EntityManager, { answersId, threadId }: Wish): Promise<string | null> {
  if (answersId === undefined) return null;
  return (await tables.existsBy(ThreadPost, { id: answersId, threadId })) ? answersId : null;
}

/** A word that another's form has used already is no word of this one. */
async function unusedToken(tables: EntityManager, token: string | undefined): Promise<string | null> {
  if (token === undefined) return null;
  return (await tables.existsBy(ThreadPost, { token })) ? null : token;
}

/** Who writes wants to hear what comes of it, unless they said otherwise. */
async function follow(tables: EntityManager, key: { threadId: string; personId: string }): Promise<void> {
  const kept = await tables.findOneBy(ThreadStance, key);
  if (!kept) await tables.insert(ThreadStance, { ...key, readNumber: 0, stance: 'following' });
  else if (kept.stance === 'none') await tables.update(ThreadStance, key, { stance: 'following' });
}
