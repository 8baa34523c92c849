import { Who, type Typed } from '#http';
import { authorise, type Actor } from '#kernel';
import { Captions, ONLY_HOSTS, RoomVisits } from '#live';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { CaptionKeeping } from '../../live/caption-keeping.js';
import { back, read, words } from './room-forms.controller.js';

const Caption = z.object({ text: words });

/** Captions by forms alone: the page is loaded again with each. */
@Controller('sessions/:id/live/captions')
export class RoomCaptionsController {
  constructor(
    private readonly visits: RoomVisits,
    private readonly captions: Captions,
    private readonly keeping: CaptionKeeping,
  ) {}

  @Post()
  async say(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    const member = await this.visits.inside(actor, id);
    await this.captions.say(id, member, read(Caption, body).text);
    return back(id, 'captions');
  }

  @Post('notes')
  async keep(@Who() actor: Actor, @Param('id') id: string) {
    const { member } = await this.visits.of(actor, id);
    authorise(member.isHost, ONLY_HOSTS);
    await this.visits.inside(actor, id);
    await this.keeping.keep(id, member);
    return back(id, 'notes');
  }
}
