import { many, Who, type Typed } from '#http';
import { authorise, Clock, newId, type Actor } from '#kernel';
import { ONLY_HOSTS, RoomDesk, RoomQueries, RoomVisits, type RoomChange } from '#live';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { back, read } from './room-forms.controller.js';

const Person = z.object({ personId: z.string().min(1), yes: z.enum(['true', 'false']).catch('true') });
const Captioner = z.object({
  personId: z.string().min(1, 'Choose a person'),
  may: z.enum(['true', 'false']).catch('true'),
});
const Poll = z.object({ question: z.string(), options: many(z.string().max(200)) });
const Tick = z.object({ item: z.string().max(40), ticked: z.enum(['true', 'false']).catch('true') });

/** What those who run a session do in its room, by forms. All others are refused before what they sent is read. */
@Controller('sessions/:id/live')
export class RoomHostController {
  constructor(
    private readonly visits: RoomVisits,
    private readonly desk: RoomDesk,
    private readonly rooms: RoomQueries,
    private readonly clock: Clock,
  ) {}

  @Post('agenda')
  async next(@Who() actor: Actor, @Param('id') id: string) {
    const items = await this.rooms.agendaLength(id);
    return this.change(actor, id, () => ({ is: 'agenda', items }));
  }

  @Post('start')
  async start(@Who() actor: Actor, @Param('id') id: string) {
    return this.change(actor, id, () => ({ is: 'start' }));
  }

  @Post('end')
  async end(@Who() actor: Actor, @Param('id') id: string) {
    return this.change(actor, id, () => ({ is: 'end' }));
  }

  @Post('admissions')
  async admit(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    return this.change(actor, id, () => {
      const { personId, yes } = read(Person, body);
      return { is: 'admit', personId, admitted: yes === 'true' };
    });
  }

  @Post('removals')
  async remove(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    return this.change(actor, id, () => ({ is: 'remove', personId: read(Person, body).personId }));
  }

  @Post('captioners')
  async letCaption(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    return this.change(actor, id, () => {
      const { personId, may } = read(Captioner, body);
      return { is: 'captioner', personId, may: may === 'true' };
    });
  }

  @Post('presenters')
  async ask(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    return this.change(actor, id, () => ({ is: 'ask-presenter', personId: read(Person, body).personId }));
  }

  @Post('polls')
  async open(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    return this.change(actor, id, () => ({
      is: 'open-poll',
      id: newId(this.clock.now()),
      ...read(Poll, body),
    }));
  }

  @Post('polls/end')
  async close(@Who() actor: Actor, @Param('id') id: string) {
    return this.change(actor, id, () => ({ is: 'close-poll' }));
  }

  @Post('checklist')
  async tick(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    return this.change(actor, id, () => {
      const { item, ticked } = read(Tick, body);
      return { is: 'tick', item, ticked: ticked === 'true' };
    });
  }

  private async change(actor: Actor, id: string, change: () => RoomChange) {
    const { isHost } = (await this.visits.of(actor, id)).member;
    authorise(isHost, ONLY_HOSTS);
    const member = await this.visits.inside(actor, id);
    await this.desk.ask({ does: 'change', sessionId: id, member, change: change() });
    return back(id, 'run');
  }
}
