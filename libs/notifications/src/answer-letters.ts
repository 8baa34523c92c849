import { Transactions } from '#database';
import { ThreadLetterQueries, ThreadLetters } from '#discussion';
import { Injectable } from '@nestjs/common';
import { AnswerPosting } from './answer-posting.js';
import { tellUntold } from './tell-untold.js';

/** Writes to whoever asked for letters about a conversation. */
@Injectable()
export class AnswerLetters {
  constructor(
    private readonly transactions: Transactions,
    private readonly queries: ThreadLetterQueries,
    private readonly letters: ThreadLetters,
    private readonly posting: AnswerPosting,
  ) {}

  /** Timed work: what a stopped process did not tell is told by the next. Answers how many letters. */
  async tellDue(): Promise<number> {
    const now = this.posting.daytime();
    if (!now) return 0;
    return tellUntold(this.transactions, {
      untold: () => this.queries.due(now),
      tell: async (tables, due) => {
        if (due.length === 0) return 0;
        await this.letters.noteTold(tables, due);
        await this.posting.post(due);
        return due.length;
      },
    });
  }
}
