import { QueueQueries, type SessionWaiting } from '#attendance';
import type { Actor, Page } from '#kernel';
import { TrainingQueries, type Learner, type TrainingRow } from '#programme';
import { MissedQueries, type Missed } from '#reporting';
import { UnchosenQueries, type Unchosen } from '#study-days';
import { Injectable } from '@nestjs/common';

const MOST_MISSED = 3;
const MOST_WAITING = 4;
const A_QUARTER = 91 * 24 * 60 * 60 * 1000;

/** What the home page picks out for whoever looks: what is coming, what they missed, what waits for them. */
@Injectable()
export class ForYou {
  constructor(
    private readonly training: TrainingQueries,
    private readonly missed: MissedQueries,
    private readonly queue: QueueQueries,
    private readonly days: UnchosenQueries,
  ) {}

  coming(learner: Learner, limit: number): Promise<Page<TrainingRow>> {
    return this.training.list(learner, { everything: false }, { limit });
  }

  async missedBy({ personId, job }: Learner): Promise<readonly Missed[]> {
    return job ? this.missed.of(personId, job, MOST_MISSED) : [];
  }

  toChoose({ personId }: Learner, now: Date): Promise<readonly Unchosen[]> {
    return this.days.of(personId, now, MOST_WAITING);
  }

  waitingFor(actor: Actor, now: Date): Promise<readonly SessionWaiting[]> {
    return this.queue.sessionsWaiting(actor, new Date(+now - A_QUARTER), MOST_WAITING);
  }
}
