import { Transactions } from '#database';
import { authorise, Clock, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { ONLY_ASKER_MARKS, ONLY_EXPERTS_ENDORSE } from '../discussion.errors.js';
import { canEndorse, canMarkAnswer } from '../domain/post-acts.js';
import { PostsSeen } from '../posts/posts-seen.js';
import { PostEndorsement, Thread } from '../tables/index.js';

/** What stands out in a thread: the answer, and what experts stand by. */
@Injectable()
export class Marks {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly posts: PostsSeen,
  ) {}

  async markAnswer(actor: Actor, postId: string, isAnswer: boolean): Promise<void> {
    await this.transactions.run(async (tables) => {
      const { facts, space, thread } = await this.posts.find(actor, postId);
      authorise(canMarkAnswer(facts, space), ONLY_ASKER_MARKS);
      if (!isAnswer && thread.answerId !== postId) return;
      await tables.update(Thread, { id: thread.id }, { answerId: isAnswer ? postId : null });
    });
  }

  async endorse(actor: Actor, postId: string, isEndorsed: boolean): Promise<void> {
    await this.transactions.run(async (tables) => {
      const { facts, space, personId } = await this.posts.find(actor, postId);
      authorise(canEndorse(facts, space), ONLY_EXPERTS_ENDORSE);
      const key = { postId, personId };
      if (isEndorsed)
        await tables.upsert(PostEndorsement, { ...key, endorsedAt: this.clock.now() }, [
          'postId',
          'personId',
        ]);
      else await tables.delete(PostEndorsement, key);
    });
  }
}
