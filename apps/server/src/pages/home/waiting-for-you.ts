import { QueueQueries } from '#attendance';
import { WaitingCases } from '#cases';
import { ThreadNewsQueries } from '#discussion';
import type { Actor } from '#kernel';
import { UnchosenQueries } from '#study-days';
import { Injectable } from '@nestjs/common';

const MOST = 4;
const MOST_CONVERSATIONS = 3;
const TWO_WEEKS = 14 * 24 * 60 * 60 * 1000;
const A_QUARTER = 91 * 24 * 60 * 60 * 1000;

/** What waits for whoever looks: choices of a study day, people of a file, cases, answers. */
@Injectable()
export class WaitingForYou {
  constructor(
    private readonly queue: QueueQueries,
    private readonly days: UnchosenQueries,
    private readonly cases: WaitingCases,
    private readonly news: ThreadNewsQueries,
  ) {}

  async of(actor: Actor, personId: string, now: Date) {
    const [sessions, unchosen, cases, news] = await Promise.all([
      this.queue.sessionsWaiting(actor, new Date(+now - A_QUARTER), MOST),
      this.days.of(personId, now, MOST),
      this.cases.of(actor),
      this.news.of([personId], new Date(+now - TWO_WEEKS)),
    ]);
    return { sessions, unchosen, cases, conversations: news.slice(0, MOST_CONVERSATIONS) };
  }
}

export type Waiting = Awaited<ReturnType<WaitingForYou['of']>>;
