import { ThreadCare, ThreadJoins, ThreadsSeen, type SeenThread } from '#discussion';
import { seeOther, shown, Who, type Typed } from '#http';
import { notFound, type Actor } from '#kernel';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { textOf } from '../form-words.js';

/** Keeping a thread in order. */
@Controller('discussion/:id/care')
export class CareController {
  constructor(
    private readonly threads: ThreadsSeen,
    private readonly care: ThreadCare,
    private readonly joins: ThreadJoins,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param('id') id: string) {
    const seen = await this.threads.findToCareFor(actor, id);
    const { thread, space } = seen;
    const places = (await this.threads.placesFor(actor, seen)).filter((place) => place.id !== space.id);
    const path = `/discussion/${thread.id}`;
    return shown('discussion/care', {
      title: `Look after “${thread.title}”`,
      back: { href: path, text: thread.title },
      path: `${path}/care`,
      splitHref: thread.posts > 1 ? `${path}/splitting` : undefined,
      joinHref: `${path}/joining`,
      apart: await this.apartOf(actor, seen),
      acts: [
        thread.closedAt === null
          ? { act: 'close', text: 'Close it: nobody writes in it any more' }
          : { act: 'open', text: 'Open it again' },
        thread.pinnedAt === null
          ? { act: 'pin', text: 'Pin it above the others' }
          : { act: 'unpin', text: 'Unpin it' },
      ],
      spaces: places.map(({ id: value, name: text }) => ({ value, text })),
    });
  }

  @Post()
  async change(@Who() actor: Actor, @Param('id') id: string, @Body() typed: Typed) {
    const act = textOf(typed['act']);
    if (act === 'close' || act === 'open') await this.care.close(actor, id, act === 'close');
    else if (act === 'pin' || act === 'unpin') await this.care.pin(actor, id, act === 'pin');
    else if (act === 'move') await this.care.move(actor, { threadId: id, spaceId: textOf(typed['space']) });
    else throw notFound('what you pressed');
    return seeOther(`/discussion/${id}`, { kind: 'success', text: 'Done. It is noted that it was you.' });
  }

  private async apartOf(actor: Actor, seen: SeenThread) {
    const apart = await this.joins.apartOf(actor, seen);
    const { id, version } = seen.thread;
    return apart && { title: apart.title, version, path: `/discussion/${id}/joining/end` };
  }
}
