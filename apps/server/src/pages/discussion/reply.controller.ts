import { asHtml, Conversations, Drafts, ThreadsSeen } from '#discussion';
import { orRefused, seeOther, statusOf, Who, type Typed } from '#http';
import type { Actor } from '#kernel';
import { Body, Controller, Param, Post, Query } from '@nestjs/common';
import { actOf, draftOf, faultsIn, orDrafted, orWaits, replyOf } from './post.form.js';
import { postPath } from './post.page.js';
import { ThreadReading, type Asked } from './thread-reading.js';

/** The box at the end of a conversation. */
@Controller('discussion/:id/posts')
export class ReplyController {
  constructor(
    private readonly threads: ThreadsSeen,
    private readonly conversations: Conversations,
    private readonly drafts: Drafts,
    private readonly drawing: ThreadReading,
  ) {}

  @Post()
  async reply(@Who() actor: Actor, @Param('id') id: string, @Query() asked: Asked, @Body() typed: Typed) {
    const seen = await this.threads.find(actor, id);
    const act = actOf(typed);
    if (act === 'draft') {
      await this.drafts.keep(actor, id, draftOf(typed));
      return seeOther(`/discussion/${id}#write`, {
        kind: 'success',
        text: 'Your draft is kept. Only you see it.',
      });
    }
    const wish = replyOf(id, typed);
    if (act === 'preview')
      return this.drawing.draw(actor, seen, asked, { typed, preview: await asHtml(wish.text) });
    return orRefused(
      async () => {
        const placed = await orDrafted(
          () => this.conversations.reply(actor, wish),
          () => this.drafts.keep(actor, id, draftOf(typed)),
        );
        return seeOther(postPath(placed));
      },
      (refusal) =>
        orWaits(refusal, () =>
          this.drawing.draw(actor, seen, asked, {
            typed,
            errors: faultsIn(refusal),
            status: statusOf(refusal.kind),
          }),
        ),
    );
  }
}
