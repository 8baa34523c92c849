import { Transactions } from '#database';
import { authorise, Clock, newId, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { LET_ANOTHER_TAKE_IT, ONLY_ASKER_TAKES } from './clinic-questions.errors.js';
import { ClinicQuestion, ClinicWish } from './tables/index.js';
import { TakingParts, type Taking } from './taking-parts.js';
import { ThreadsToTake } from './threads-to-take.js';

/** Takes a conversation to a clinic: once, until that came to nothing. */
@Injectable()
export class ClinicQuestions {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly threads: ThreadsToTake,
    private readonly parts: TakingParts,
  ) {}

  /** Answers the id of the case that was begun. */
  async take(actor: Actor, wish: Taking): Promise<string> {
    return this.transactions.run(async (tables) => {
      const { way, thread } = await this.threads.find(actor, wish.threadId);
      const threadId = thread.id;
      authorise(way !== 'none', ONLY_ASKER_TAKES);
      authorise(way === 'take', LET_ANOTHER_TAKE_IT);
      await this.parts.refuseSecond(threadId);
      await this.parts.refuseUnfit(actor, wish);
      const caseId = await this.parts.begin(actor, wish);
      const askedAt = this.clock.now();
      await tables.insert(ClinicQuestion, { id: newId(askedAt), threadId, caseId, postId: null, askedAt });
      await this.parts.forgetWish(tables, threadId);
      return caseId;
    });
  }

  /** For whoever asked without a name: a moderator sees it in their queue, and not from whom it comes. */
  async wish(actor: Actor, asked: string): Promise<void> {
    await this.transactions.run(async (tables) => {
      const { way, thread } = await this.threads.find(actor, asked);
      const threadId = thread.id;
      authorise(way === 'wish', ONLY_ASKER_TAKES);
      await this.parts.refuseSecond(threadId);
      await tables.upsert(ClinicWish, { threadId, wishedAt: this.clock.now() }, ['threadId']);
    });
  }
}
