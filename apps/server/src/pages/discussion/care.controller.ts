import { SpaceQueries, ThreadCare, ThreadsSeen } from '#discussion';
import { seeOther, shown, Who, type Typed } from '#http';
import { authorise, type Actor } from '#kernel';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { textOf } from '../form-words.js';

const ONLY_MODERATORS = 'This is for those who look after this space.';

/** Keeping a thread in order. */
@Controller('discussion/:id/care')
export class CareController {
  constructor(
    private readonly threads: ThreadsSeen,
    private readonly spaces: SpaceQueries,
    private readonly care: ThreadCare,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param('id') id: string) {
    const { thread, space } = await this.threads.find(actor, id);
    authorise(space.isModerator, ONLY_MODERATORS);
    const others = (await this.spaces.seenBy(actor)).filter((one) => one.isModerator && one.id !== space.id);
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
      spaces: others.map(({ id: value, name: text }) => ({ value, text })),
    });
  }

  @Post()
  async change(@Who() actor: Actor, @Param('id') id: string, @Body() typed: Typed) {
    const act = textOf(typed['act']);
    if (act === 'close' || act === 'open') await this.care.close(actor, id, act === 'close');
    else if (act === 'move')
      await this.care.move(actor, this.spaces, { threadId: id, spaceId: textOf(typed['space']) });
    else await this.care.pin(actor, id, act === 'pin');
    return seeOther(`/discussion/${id}`, { kind: 'success', text: 'Done. It is noted that it was you.' });
  }
}
