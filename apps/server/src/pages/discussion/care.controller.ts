import { ThreadCare, ThreadsSeen } from '#discussion';
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
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param('id') id: string) {
    const seen = await this.threads.findToCareFor(actor, id);
    const { thread } = seen;
    const places = await this.threads.placesFor(actor, seen);
    return shown('discussion/care', {
      title: `Look after “${thread.title}”`,
      back: { href: `/discussion/${id}`, text: thread.title },
      path: `/discussion/${id}/care`,
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
}
