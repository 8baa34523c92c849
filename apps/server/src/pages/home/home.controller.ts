import { Open, shown, SignedIn, Who, type Viewer } from '#http';
import { Clock, type Actor } from '#kernel';
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
  async read(@Who() actor: Actor, @SignedIn() viewer: Viewer | undefined) {
    return viewer ? this.mine(actor, viewer) : this.welcome();
  }

  private async mine(actor: Actor, viewer: Viewer) {
    const now = this.clock.now();
    const looking = await this.learners.looking(viewer);
    const [nexts, suited, missed, waiting] = await Promise.all([
      this.programme.aheadOf(viewer.personId, { limit: 1 }),
      this.forYou.coming(looking.learner, 5),
      this.forYou.missedBy(looking.learner),
      this.forYou.waitingFor(actor, looking.learner, now),
    ]);
    const facts = {
      viewer,
      next: nexts.items[0],
      suited: suited.items,
      missed,
      waiting,
      looking,
      now,
    };
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
