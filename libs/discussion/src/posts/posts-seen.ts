import { authorise, type Actor } from '#kernel';
import { Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';
import { NOT_YOURS_TO_CHANGE, postNotFound } from '../discussion.errors.js';
import { canChangePost, type PostFacts } from '../domain/post-acts.js';
import { ThreadsSeen, type SeenThread } from '../threads/threads-seen.js';
import { PostQueries, type PostRow } from './post.queries.js';

export interface SeenPost extends SeenThread {
  readonly post: PostRow;
  readonly facts: PostFacts;
}

/** Finds a post for whoever may see its thread. */
@Injectable()
export class PostsSeen {
  constructor(
    private readonly reader: Reader,
    private readonly threads: ThreadsSeen,
    private readonly posts: PostQueries,
  ) {}

  async find(actor: Actor, postId: string): Promise<SeenPost> {
    const place = await this.reader.first<{ threadId: string }>(
      sql`select thread_id as "threadId" from thread_post where id = ${postId}`,
    );
    if (!place) throw postNotFound();
    const seen = await this.threads.find(actor, place.threadId);
    const first = await this.posts.between(seen.personId, place.threadId, { from: 1, to: 1 });
    const post = await this.posts.byId(seen.personId, postId);
    if (!post) throw postNotFound();
    return { ...seen, post, facts: factsOf(post, seen, first[0]?.isMine ?? false) };
  }

  /** For whoever wrote it, as long as its conversation is open. */
  async findToChange(actor: Actor, postId: string): Promise<SeenPost> {
    const seen = await this.find(actor, postId);
    authorise(canChangePost(seen.facts), NOT_YOURS_TO_CHANGE);
    return seen;
  }
}

export function factsOf(post: PostRow, { thread, space }: SeenThread, isAsker: boolean): PostFacts {
  const isClosed = thread.closedAt !== null || space.closedAt !== null;
  const isRemoved = post.removedAt !== null;
  return { isMine: post.isMine, isRemoved, isClosed, isAsker };
}
