import { CatchUpQueries } from '#catch-up';
import { Open, shown, SignedIn, Who, type Viewer } from '#http';
import { Clock, type Actor } from '#kernel';
import { canChange, canSeeRunSheet, SessionQueries, withParts } from '#programme';
import { Controller, Get, Param } from '@nestjs/common';
import { Learners } from './learner.js';
import { sessionPage } from './session.page.js';

@Controller('sessions/:id')
export class SessionsController {
  constructor(
    private readonly sessions: SessionQueries,
    private readonly learners: Learners,
    private readonly catchUps: CatchUpQueries,
    private readonly clock: Clock,
  ) {}

  @Open()
  @Get()
  async read(@Who() actor: Actor, @SignedIn() viewer: Viewer | undefined, @Param('id') id: string) {
    const session = await this.sessions.byId(actor, id);
    const [leaders, words, catchUp, lastTime] = await Promise.all([
      this.sessions.leadersOf(id),
      this.learners.wordsFor(session),
      this.catchUps.of(id),
      this.catchUps.lastTime(session),
    ]);
    const owned = withParts(session, leaders);
    const [isMine, hasPart] = [canChange(actor, owned), canSeeRunSheet(actor, owned)];
    return shown(
      'sessions/session',
      sessionPage({
        session,
        leaders,
        viewer,
        words,
        isMine,
        hasPart,
        catchUp,
        lastTime,
        now: this.clock.now(),
      }),
    );
  }
}
