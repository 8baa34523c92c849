import { insertMany, Transactions } from '#database';
import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { talksToTell, tellableNow } from './moved-talk-words.js';
import { MovedTalkWriting } from './moved-talk-writing.js';
import { MovedTalkQueries, type MovedTalk } from './moved-talks.queries.js';
import { tellUntold } from './tell-untold.js';
import { TalkMoveTold } from './talk-move-told.entity.js';

/** Tells people that talks were moved or taken out: those who starred them, or come to the day. */
@Injectable()
export class MovedTalkLetters {
  constructor(
    private readonly transactions: Transactions,
    private readonly queries: MovedTalkQueries,
    private readonly writing: MovedTalkWriting,
    private readonly clock: Clock,
  ) {}

  /** Timed work: what a stopped process did not tell is told by the next. Answers how many letters. */
  async tellDue(): Promise<number> {
    return tellUntold(this.transactions, {
      untold: () => this.due(),
      tell: (tables, moves) => this.tell(tables, moves),
    });
  }

  private async tell(tables: EntityManager, moves: readonly MovedTalk[]): Promise<number> {
    const now = this.clock.now();
    const told = moves.map(({ moveId }) => ({ moveId, toldAt: now }));
    await insertMany(tables, TalkMoveTold, told);
    const talks = talksToTell(moves, now);
    if (talks.length === 0) return 0;
    const concerned = await this.queries.concernedBy(talks.map(({ talkId }) => talkId));
    return this.writing.post(talks, concerned);
  }

  private async due(): Promise<MovedTalk[]> {
    return tellableNow(await this.queries.untold(), this.clock.now(), this.writing.timeZone);
  }
}
