import { shown, Who, type Typed } from '#http';
import { authorise, Clock, notFound, type Actor } from '#kernel';
import { ONLY_HOSTS, RoomVisits } from '#live';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { CaseShowing } from '../../live/case-showing.js';
import { RoomCases } from './room-cases.js';
import { back, read } from './room-forms.controller.js';

const Meant = z.object({ caseId: z.string().min(1, 'Choose a case') });

/** The case of the moment: read by whoever may, opened and closed by those who run the session. */
@Controller('sessions/:id/live/case')
export class RoomCaseController {
  constructor(
    private readonly visits: RoomVisits,
    private readonly cases: RoomCases,
    private readonly showing: CaseShowing,
    private readonly clock: Clock,
  ) {}

  /** A piece of the page, which asks for it when a case is opened. */
  @Get()
  async read(@Who() actor: Actor, @Param('id') id: string) {
    const { timeZone } = await this.visits.inside(actor, id);
    const caseOn = await this.cases.shownTo(actor, id, { timeZone, now: this.clock.now() });
    if (!caseOn) throw notFound('a case that is shown now');
    return shown('live/case', { caseOn });
  }

  @Post()
  async show(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    await this.insideAsHost(actor, id);
    await this.showing.show(actor, { sessionId: id, ...read(Meant, body) });
    return back(id, 'case');
  }

  @Post('end')
  async hide(@Who() actor: Actor, @Param('id') id: string) {
    await this.insideAsHost(actor, id);
    await this.showing.hide(actor, id);
    return back(id, 'run');
  }

  private async insideAsHost(actor: Actor, id: string): Promise<void> {
    const { member } = await this.visits.of(actor, id);
    authorise(member.isHost, ONLY_HOSTS);
    await this.visits.inside(actor, id);
  }
}
