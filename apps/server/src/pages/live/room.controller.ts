import type { SeenCase } from '#cases';
import { shown, Who } from '#http';
import { Clock, type Actor } from '#kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { doorPage } from './door.page.js';
import { endPage } from './end.page.js';
import { RoomCases } from './room-cases.js';
import { RoomReading, type RoomFacts } from './room-reading.js';
import { roomPage } from './room.page.js';

/** The live room of a session: first of all a page. */
@Controller('sessions/:id/live')
export class RoomController {
  constructor(
    private readonly reading: RoomReading,
    private readonly cases: RoomCases,
    private readonly site: Site,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param('id') id: string) {
    const facts = await this.reading.of(actor, id);
    const { answer, hasEnded } = facts.visiting;
    const now = this.clock.now();
    if (answer !== 'in' && answer !== 'over' && !hasEnded) return shown('live/door', doorPage(facts, now));
    const cases = await this.cases.ofSession(actor, id);
    if (hasEnded || answer === 'over') return this.end(actor, facts, cases);
    const { timeZone } = facts.session;
    const caseOn = await this.cases.shownTo(actor, id, { now, timeZone });
    return shown(
      'live/room',
      roomPage(facts, { now, cases, caseOn, script: this.site.assets.path('room.js') }),
    );
  }

  private async end(actor: Actor, facts: RoomFacts, cases: readonly SeenCase[]) {
    const next = await this.reading.nextOf(actor, facts.session);
    const catchUp = await this.reading.catchUps.of(facts.session.id);
    return shown('live/end', endPage(facts, next, { hasCatchUp: catchUp?.status === 'published', cases }));
  }
}
