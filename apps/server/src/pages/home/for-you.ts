import type { Page } from '#kernel';
import { TrainingQueries, type Learner, type TrainingRow } from '#programme';
import { MissedQueries, type Missed } from '#reporting';
import { Injectable } from '@nestjs/common';

const MOST_MISSED = 3;

/** What the home page picks out for whoever looks: what is coming, and what they missed. */
@Injectable()
export class ForYou {
  constructor(
    private readonly training: TrainingQueries,
    private readonly missed: MissedQueries,
  ) {}

  coming(learner: Learner, limit: number): Promise<Page<TrainingRow>> {
    return this.training.list(learner, { everything: false }, { limit });
  }

  async missedBy({ personId, job }: Learner): Promise<readonly Missed[]> {
    return job ? this.missed.of(personId, job, MOST_MISSED) : [];
  }
}
