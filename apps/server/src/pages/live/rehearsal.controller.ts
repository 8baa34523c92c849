import { shown, Who } from '#http';
import { authorise, Clock, type Actor } from '#kernel';
import { ONLY_HOSTS } from '#live';
import { Controller, Get, Param } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { RoomReading } from './room-reading.js';
import { rehearsalPage } from './rehearsal.page.js';

/** A rehearsal of a room, for those who run the session: it is played in their own page, and written down nowhere. */
@Controller('sessions/:id/live/rehearsal')
export class RehearsalController {
  constructor(
    private readonly reading: RoomReading,
    private readonly site: Site,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param('id') id: string) {
    const facts = await this.reading.of(actor, id);
    authorise(facts.visiting.member.isHost, ONLY_HOSTS);
    const script = this.site.assets.path('rehearsal.js');
    return shown('live/rehearsal', rehearsalPage(facts, { now: this.clock.now(), script }));
  }
}
