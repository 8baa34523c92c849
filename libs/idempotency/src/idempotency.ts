import { createHash } from 'node:crypto';
import { Transactions } from '#database';
import { Clock, conflict, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { KeptAnswer } from './kept-answer.entity.js';

const KEPT_FOR = 24 * 60 * 60 * 1000;

export interface Answered {
  readonly status: number;
  readonly answer: unknown;
}

/** One request that may come twice: who sent it, under which key, and everything it says. */
export interface Asked {
  readonly actor: Actor;
  readonly key: string;
  readonly request: string;
}

/** The same key gives the same answer, and the work is done once: the answer is kept in the same transaction. */
@Injectable()
export class Idempotency {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async once(asked: Asked, work: () => Promise<Answered>): Promise<Answered> {
    const id = hash(JSON.stringify([asked.actor, asked.key]));
    const fingerprint = hash(asked.request);
    return this.transactions.run(async (tables) => {
      const kept = await tables.findOneBy(KeptAnswer, { id });
      if (kept) return replayed(kept, fingerprint);
      const { status, answer } = await work();
      await tables.insert(KeptAnswer, {
        id,
        fingerprint,
        status,
        answer: answer as object,
        answeredAt: this.clock.now(),
      });
      return { status, answer };
    });
  }

  /** Keys are kept for a day. */
  async forgetOld(): Promise<void> {
    const before = new Date(+this.clock.now() - KEPT_FOR);
    await this.transactions.run((tables) => tables.delete(KeptAnswer, { answeredAt: LessThan(before) }));
  }
}

function replayed(kept: KeptAnswer, fingerprint: string): Answered {
  if (kept.fingerprint !== fingerprint) {
    throw conflict(
      'key-reused',
      'This Idempotency-Key was used for another request. Use a new key for a new request.',
    );
  }
  return { status: kept.status, answer: kept.answer };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
