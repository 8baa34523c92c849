import { Open, shown, SignedIn, Who, type Viewer } from '#http';
import { Clock, type Actor } from '#kernel';
import { DayQueries } from '#study-days';
import { Controller, Get, Param } from '@nestjs/common';
import { SessionReading } from './session-reading.js';
import { sessionPage } from './session.page.js';

@Controller('sessions/:id')
export class SessionsController {
  constructor(
    private readonly reading: SessionReading,
    private readonly days: DayQueries,
    private readonly clock: Clock,
  ) {}

  @Open()
  @Get()
  async read(@Who() actor: Actor, @SignedIn() viewer: Viewer | undefined, @Param('id') id: string) {
    const facts = await this.reading.of(actor, id);
    const { session, leaders } = facts;
    const isDay = session.kind === 'study-day';
    const day = isDay ? await this.days.seenBy(actor, session, leaders) : undefined;
    return shown('sessions/session', sessionPage({ ...facts, day, viewer, now: this.clock.now() }));
  }
}
