import { QueueQueries } from '#attendance';
import { WaitingCases } from '#cases';
import type { Actor } from '#kernel';
import { UnchosenQueries } from '#study-days';
import { Injectable } from '@nestjs/common';
import { CareWaiting } from './care-waiting.js';

const MOST = 4;
const A_QUARTER = 91 * 24 * 60 * 60 * 1000;

/** What waits for whoever looks: choices of a study day, people of a file, cases, answers. */
@Injectable()
export class WaitingForYou {
  constructor(
    private readonly queue: QueueQueries,
    private readonly days: UnchosenQueries,
    private readonly cases: WaitingCases,
    private readonly care: CareWaiting,
  ) {}

  async of(actor: Actor, personId: string, now: Date) {
    const [sessions, unchosen, cases, cared] = await Promise.all([
      this.queue.sessionsWaiting(actor, new Date(+now - A_QUARTER), MOST),
      this.days.of(personId, now, MOST),
      this.cases.of(actor),
      this.care.of(actor, personId, now),
    ]);
    return { sessions, unchosen, cases, ...cared };
  }
}

export type Waiting = Awaited<ReturnType<WaitingForYou['of']>>;
