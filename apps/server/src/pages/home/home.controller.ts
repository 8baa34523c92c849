import { Open, shown, SignedIn, type Viewer } from '#http';
import { Clock } from '#kernel';
import { ProgrammeQueries } from '#programme';
import { Controller, Get } from '@nestjs/common';
import { Learners } from '../sessions/learner.js';
import { ForYou } from './for-you.js';
import { myHomePage, welcomePage } from './home.page.js';

const A_QUARTER = 91 * 24 * 60 * 60 * 1000;

@Open()
@Controller()
export class HomeController {
  constructor(
    private readonly programme: ProgrammeQueries,
    private readonly forYou: ForYou,
    private readonly learners: Learners,
    private readonly clock: Clock,
  ) {}

  @Get()
  async read(@SignedIn() viewer: Viewer | undefined) {
    return viewer ? this.mine(viewer) : this.welcome();
  }

  private async mine(viewer: Viewer) {
    const looking = await this.learners.looking(viewer);
    const [nexts, suited, missed] = await Promise.all([
      this.programme.nextOf(viewer.personId, 1),
      this.forYou.coming(looking.learner, 5),
      this.forYou.missedBy(looking.learner),
    ]);
    const facts = { viewer, next: nexts[0], suited: suited.items, missed, looking, now: this.clock.now() };
    return shown('home/mine', myHomePage(facts));
  }

  private async welcome() {
    const looking = await this.learners.looking(undefined);
    const [open, figures] = await Promise.all([
      this.forYou.coming(looking.learner, 3),
      this.programme.figuresSince(new Date(+this.clock.now() - A_QUARTER)),
    ]);
    return shown('home/welcome', welcomePage({ open: open.items, figures, looking }));
  }
}
