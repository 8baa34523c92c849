import { ConferenceQueries } from '#conference';
import { Open, shown, SignedIn, type Viewer } from '#http';
import { Clock, keyIn } from '#kernel';
import { TrainingQueries } from '#programme';
import { Controller, Get, Query } from '@nestjs/common';
import { Learners } from '../sessions/learner.js';
import { filterOf, TrainingChoices } from './training.form.js';
import { trainingPage } from './training.page.js';

const SHOWN_AT_ONCE = 24;

@Controller('training')
export class TrainingController {
  constructor(
    private readonly training: TrainingQueries,
    private readonly learners: Learners,
    private readonly conferences: ConferenceQueries,
    private readonly clock: Clock,
  ) {}

  @Open()
  @Get()
  async browse(@SignedIn() viewer: Viewer | undefined, @Query() query: object) {
    const choices = TrainingChoices.parse(query);
    const looking = await this.learners.looking(viewer);
    const filter = filterOf(choices, looking.words.timeZone);
    const after = choices.cursor === undefined ? undefined : keyIn(choices.cursor);
    const now = this.clock.now();
    const [found, count, conferences] = await Promise.all([
      this.training.list(looking.learner, filter, { limit: SHOWN_AT_ONCE, ...(after ? { after } : {}) }),
      this.training.count(looking.learner, filter),
      this.conferences.ahead(now),
    ]);
    const isAnything = count > 0 || (await this.training.isAnythingPlanned());
    const facts = { found, count, isAnything, choices, looking, conferences, now };
    return shown('training/training', trainingPage(facts));
  }
}
