import { asHtml, Conversations, Drafts, pageOfNumber, SpaceQueries } from '#discussion';
import { orRefused, seeOther, shown, statusOf, Who, type Typed } from '#http';
import { Clock, newId, type Actor, type FieldError } from '#kernel';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { newThreadPage } from './new-thread.page.js';
import { actOf, draftOf, faultsIn, newThreadOf, orDrafted, orWaits, typedIn } from './post.form.js';

interface Again {
  readonly typed: Typed;
  readonly errors?: readonly FieldError[];
  readonly preview?: string;
  readonly status?: number;
}

/** Starting a conversation. */
@Controller('discussion/new')
export class NewThreadController {
  constructor(
    private readonly spaces: SpaceQueries,
    private readonly conversations: Conversations,
    private readonly drafts: Drafts,
    private readonly clock: Clock,
  ) {}

  @Get()
  async ask(@Who() actor: Actor, @Query('space') space: unknown) {
    const draft = await this.drafts.of(actor, 'new');
    const typed = typedIn(draft);
    return this.draw(actor, { typed: typeof space === 'string' ? { ...typed, space } : typed });
  }

  @Post()
  async begin(@Who() actor: Actor, @Body() typed: Typed) {
    const act = actOf(typed);
    const wish = newThreadOf(typed);
    if (act === 'draft') {
      await this.drafts.keep(actor, 'new', draftOf(typed));
      return seeOther('/discussion/new', { kind: 'success', text: 'Your draft is kept. Only you see it.' });
    }
    if (act === 'preview') return this.draw(actor, { typed, preview: await asHtml(wish.text) });
    return orRefused(
      async () => {
        const { threadId, number } = await orDrafted(
          () => this.conversations.begin(actor, wish),
          () => this.drafts.keep(actor, 'new', draftOf(typed)),
        );
        return seeOther(`/discussion/${threadId}?page=${pageOfNumber(number)}`);
      },
      (refusal) =>
        orWaits(refusal, () =>
          this.draw(actor, { typed, errors: faultsIn(refusal), status: statusOf(refusal.kind) }),
        ),
    );
  }

  private async draw(actor: Actor, { typed, errors, preview, status = 200 }: Again) {
    const spaces = await this.spaces.seenBy(actor);
    const token = newId(this.clock.now());
    return shown('discussion/new-thread', newThreadPage({ spaces, typed, errors, preview, token }), status);
  }
}
