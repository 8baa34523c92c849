import { Transactions } from '#database';
import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Stance } from '../domain/stance.js';
import { ThreadStance } from '../tables/index.js';
import { forgetRead, oweNoLetters } from './post-letters.js';
import { isFirstHand, ReadAheadQueries } from './read-ahead.queries.js';
import { ThreadsSeen, type SeenThread } from './threads-seen.js';

/** How far somebody has read, and whether they want to hear of a thread. */
@Injectable()
export class Reading {
  constructor(
    private readonly transactions: Transactions,
    private readonly threads: ThreadsSeen,
    private readonly ahead: ReadAheadQueries,
  ) {}

  /** They have seen everything up to this number. Nothing is written where they had before. */
  async noteRead({ personId, thread }: SeenThread, upTo: number): Promise<void> {
    const shown = Math.min(upTo, thread.lastNumber);
    if (shown <= thread.readNumber) return;
    const number = isFirstHand(thread) ? shown : await this.ahead.onFrom(personId, thread.id, shown);
    await this.transactions.run(async (tables) => {
      const { readNumber, stance } = await stanceOf(tables, thread.id, personId);
      const row = { threadId: thread.id, personId, stance, readNumber: Math.max(number, readNumber) };
      await tables.upsert(ThreadStance, row, KEY);
      await forgetRead(tables, { threadId: thread.id, personId, upTo: row.readNumber });
    });
  }

  async take(actor: Actor, asked: string, stance: Stance): Promise<void> {
    const { personId, thread } = await this.threads.find(actor, asked);
    const threadId = thread.id;
    await this.transactions.run(async (tables) => {
      const kept = await stanceOf(tables, threadId, personId);
      const lettersSince = stance === 'following' ? kept.lettersSince : null;
      const row = { threadId, personId, readNumber: kept.readNumber, stance, lettersSince };
      await tables.upsert(ThreadStance, row, KEY);
      if (lettersSince === null) await oweNoLetters(tables, { threadId, personId });
    });
  }
}

const KEY = ['threadId', 'personId'];

async function stanceOf(
  tables: EntityManager,
  threadId: string,
  personId: string,
): Promise<Pick<ThreadStance, 'readNumber' | 'stance' | 'lettersSince'>> {
  const kept = await tables.findOneBy(ThreadStance, { threadId, personId });
  return kept ?? { readNumber: 0, stance: 'none', lettersSince: null };
}
