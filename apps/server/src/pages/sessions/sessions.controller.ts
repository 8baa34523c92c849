import { ConferenceDayQueries } from '#conference';
import { Open, shown, SignedIn, Who, type Viewer } from '#http';
import { Clock, type Actor } from '#kernel';
import type { SessionRow } from '#programme';
import { DayQueries } from '#study-days';
import { Controller, Get, Param } from '@nestjs/common';
import { SessionReading } from './session-reading.js';
import { sessionPage } from './session.page.js';

@Controller('sessions/:id')
export class SessionsController {
  constructor(
    private readonly reading: SessionReading,
    private readonly days: DayQueries,
    private readonly conferences: ConferenceDayQueries,
    private readonly clock: Clock,
  ) {}

  @Open()
  @Get()
  async read(@Who() actor: Actor, @SignedIn() viewer: Viewer | undefined, @Param('id') id: string) {
    const facts = await this.reading.of(actor, id);
    const { session, leaders } = facts;
    const isDay = session.kind === 'study-day';
    const day = isDay ? await this.days.seenBy(actor, session, leaders) : undefined;
    const programme = session.kind === 'conference' ? await this.programmeOf(session) : undefined;
    const page = sessionPage({ day, programme, viewer, now: this.clock.now(), ...facts });
    return shown('sessions/session', page);
  }

  /** A day of a conference says little of itself: its talks stand in the programme. */
  private async programmeOf({ id }: SessionRow): Promise<string | undefined> {
    const found = await this.conferences.programmeOf(id);
    return found && `/conferences/${found.slug}?day=${found.day}`;
  }
}
