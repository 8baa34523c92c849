import { PostQueries, ThreadsSeen, type PostRow, type SeenThread } from '#discussion';
import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { wayToClinic } from './domain/who-takes-it.js';

/** A thread, its first post, and what whoever looks may do about a clinic. */
export interface TakenThread extends SeenThread {
  readonly first: PostRow | undefined;
  readonly way: 'take' | 'wish' | 'none';
}

/** Who may take which thread to a clinic. */
@Injectable()
export class ThreadsToTake {
  constructor(
    private readonly threads: ThreadsSeen,
    private readonly posts: PostQueries,
  ) {}

  async find(actor: Actor, threadId: string): Promise<TakenThread> {
    const seen = await this.threads.find(actor, threadId);
    const [first] = await this.posts.between(seen.personId, threadId, { from: 1, to: 1 });
    const isAnonymous = first !== undefined && first.authorName === null;
    const { isModerator } = seen.space;
    return { ...seen, first, way: wayToClinic({ isMine: first?.isMine ?? false, isAnonymous, isModerator }) };
  }
}
