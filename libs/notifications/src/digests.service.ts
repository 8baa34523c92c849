import { Transactions } from '#database';
import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';
import { DigestLetters } from './digest-letters.js';
import { DigestStanding } from './digest-standing.entity.js';
import { DigestQueries, type DueDigest } from './digests.queries.js';

/** Sends each person, at most once a day or a week, what is new and made for them. */
@Injectable()
export class Digests {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly queries: DigestQueries,
    private readonly letters: DigestLetters,
  ) {}

  /** Timed work: sends what is due and answers how many letters it made. */
  async sendDue(): Promise<number> {
    const due = this.queries.due(this.clock.now());
    let sent = 0;
    // Asked outside first: most minutes nobody's is due, and writers take turns.
    while ((await this.queries.readers(due)).length > 0) sent += await this.sendSome(due);
    return sent;
  }

  /** As if everybody had had their digest just now: for a network whose past was played in a moment. */
  async coverEverybody(): Promise<void> {
    await this.transactions.run(async (tables) => {
      const people = await this.queries.everybody();
      const coveredUntil = this.clock.now();
      const standings = people.map(({ personId }) => ({ personId, coveredUntil }));
      await tables.upsert(DigestStanding, standings, ['personId']);
    });
  }

  /** The letters of some readers and the mark that they had them are kept together, or not at all. */
  private async sendSome(due: readonly DueDigest[]): Promise<number> {
    return this.transactions.run(async (tables) => {
      const readers = await this.queries.readers(due);
      if (readers.length === 0) return 0;
      const coveredUntil = this.clock.now();
      const standings = readers.map(({ personId }) => ({ personId, coveredUntil }));
      await tables.upsert(DigestStanding, standings, ['personId']);
      return this.letters.post(readers, coveredUntil);
    });
  }
}
