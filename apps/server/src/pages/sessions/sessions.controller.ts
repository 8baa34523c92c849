import { Open, seeOther, shown, SignedIn, Who, type Viewer } from '#http';
import { Clock, type Actor } from '#kernel';
import { canChange, Registrations, SessionQueries } from '#programme';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { personOf } from './asking.js';
import { Learners } from './learner.js';
import { sessionPage } from './session.page.js';

@Controller('sessions/:id')
export class SessionsController {
  constructor(
    private readonly sessions: SessionQueries,
    private readonly registrations: Registrations,
    private readonly learners: Learners,
    private readonly clock: Clock,
  ) {}

  @Open()
  @Get()
  async read(@Who() actor: Actor, @SignedIn() viewer: Viewer | undefined, @Param('id') id: string) {
    const session = await this.sessions.byId(actor, id);
    const [leaders, words] = await Promise.all([this.sessions.leadersOf(id), this.learners.words()]);
    const leaderIds = leaders.map(({ personId }) => personId);
    const isMine = canChange(actor, { createdBy: session.createdBy, leaderIds });
    return shown(
      'sessions/session',
      sessionPage({ session, leaders, viewer, words, isMine, now: this.clock.now() }),
    );
  }

  @Post('registration')
  async register(@Who() actor: Actor, @Param('id') id: string) {
    const standing = await this.registrations.register(actor, { sessionId: id, personId: personOf(actor) });
    return back(
      id,
      standing === 'registered'
        ? 'You have a place. We look forward to seeing you.'
        : 'You are in the waiting list. We write to you as soon as a place is yours.',
    );
  }

  @Post('registration/end')
  async leave(@Who() actor: Actor, @Param('id') id: string) {
    await this.registrations.cancel(actor, { sessionId: id, personId: personOf(actor) });
    return back(id, 'Done: you are no longer on the list. You can register again at any time.');
  }

  @Post('apologies')
  async apologise(@Who() actor: Actor, @Param('id') id: string) {
    await this.registrations.apologise(actor, { sessionId: id, personId: personOf(actor) });
    return back(id, 'Thank you for telling us. If somebody is waiting, your place is theirs now.');
  }
}

function back(id: string, text: string) {
  return seeOther(`/sessions/${id}`, { kind: 'success', text });
}
