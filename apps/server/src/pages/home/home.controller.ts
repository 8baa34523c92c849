import { Open, shown, SignedIn, type Viewer } from '#http';
import { Clock } from '#kernel';
import { ProgrammeQueries, TrainingQueries } from '#programme';
import { Controller, Get } from '@nestjs/common';
import { Learners } from '../sessions/learner.js';
import { myHomePage, welcomePage } from './home.page.js';

const A_QUARTER = 91 * 24 * 60 * 60 * 1000;
const FOR_YOU = { everything: false };

@Open()
@Controller()
export class HomeController {
  constructor(
    private readonly programme: ProgrammeQueries,
    private readonly training: TrainingQueries,
    private readonly learners: Learners,
    private readonly clock: Clock,
  ) {}

  @Get()
  async read(@SignedIn() viewer: Viewer | undefined) {
    return viewer ? this.mine(viewer) : this.welcome();
  }

  private async mine(viewer: Viewer) {
    const looking = await this.learners.looking(viewer);
    const [nexts, suited] = await Promise.all([
      this.programme.nextOf(viewer.personId, 1),
      this.training.list(looking.learner, FOR_YOU, { limit: 5 }),
    ]);
    const facts = { viewer, next: nexts[0], suited: suited.items, looking, now: this.clock.now() };
    return shown('home/mine', myHomePage(facts));
  }

  private async welcome() {
    const looking = await this.learners.looking(undefined);
    const [open, figures] = await Promise.all([
      this.training.list(looking.learner, FOR_YOU, { limit: 3 }),
      this.programme.figuresSince(new Date(+this.clock.now() - A_QUARTER)),
    ]);
    return shown('home/welcome', welcomePage({ open: open.items, figures, looking }));
  }
}
