import type { Actor, Page } from '#kernel';
import { TrainingQueries, type Learner, type TrainingRow } from '#programme';
import { MissedQueries, type Missed } from '#reporting';
import { Injectable } from '@nestjs/common';
import { WaitingForYou, type Waiting } from './waiting-for-you.js';

const MOST_MISSED = 3;

/** What the home page picks out for whoever looks: what is coming, what they missed, what waits for them. */
@Injectable()
export class ForYou {
  constructor(
    private readonly training: TrainingQueries,
    private readonly missed: MissedQueries,
    private readonly waiting: WaitingForYou,
  ) {}

  coming(learner: Learner, limit: number): Promise<Page<TrainingRow>> {
    return this.training.list(learner, { everything: false }, { limit });
  }

  async missedBy({ personId, job }: Learner): Promise<readonly Missed[]> {
    return job ? this.missed.of(personId, job, MOST_MISSED) : [];
  }

  waitingFor(actor: Actor, { personId }: Learner, now: Date): Promise<Waiting> {
    return this.waiting.of(actor, personId, now);
  }
}
