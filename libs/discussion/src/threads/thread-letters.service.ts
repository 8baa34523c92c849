import { Transactions } from '#database';
import { Clock, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Thread, ThreadStance } from '../tables/index.js';
import { noteTold, oweNoLetters } from './post-letters.js';
import { ThreadsSeen, type SeenThread } from './threads-seen.js';

const KEY = ['threadId', 'personId'];
const A_MINUTE = 60_000;

interface Told {
  readonly personId: string;
  readonly threadId: string;
}

/** Who wants a letter when somebody writes in a thread, and what they were told. */
@Injectable()
export class ThreadLetters {
  constructor(
    private readonly transactions: Transactions,
    private readonly threads: ThreadsSeen,
    private readonly clock: Clock,
  ) {}

  /** Who wants letters follows it, and hears of what is written from now on. */
  async ask(actor: Actor, asked: string): Promise<void> {
    const { personId, thread } = await this.threads.find(actor, asked);
    await this.transactions.run(async (tables) => {
      const wish = { stance: 'following', lettersSince: this.clock.now() } as const;
      const row = { threadId: thread.id, personId, readNumber: thread.readNumber, ...wish };
      await tables.upsert(ThreadStance, row, KEY);
    });
  }

  async stopMine(actor: Actor, asked: string): Promise<void> {
    const { personId, thread } = await this.threads.find(actor, asked);
    await this.stop(personId, thread.id);
  }

  /** They follow it as before. Also for whoever holds one of their letters. */
  async stop(personId: string, asked: string): Promise<void> {
    await this.transactions.run(async (tables) => {
      const thread = await tables.findOneBy(Thread, { id: asked });
      const threadId = thread?.leadsTo ?? asked;
      await tables.update(ThreadStance, { threadId, personId }, { lettersSince: null });
      await oweNoLetters(tables, { threadId, personId });
    });
  }

  /** They have it open and were told on the page that there is more: no letter needs to say so. */
  async noteOpen({ personId, thread }: SeenThread): Promise<void> {
    const now = this.clock.now();
    if (thread.lettersSince === null || (thread.lookedAt ?? 0) > +now - A_MINUTE) return;
    await this.transactions.run(async (tables) => {
      await tables.update(ThreadStance, { threadId: thread.id, personId }, { lookedAt: now });
    });
  }

  /** Their letters tell of what was on its way. For use inside the transaction that posts the letters. */
  async noteTold(tables: EntityManager, told: readonly Told[]): Promise<void> {
    await noteTold(tables, told, this.clock.now());
  }
}
