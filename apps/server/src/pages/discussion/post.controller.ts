import { PostChanges, PostReports, PostsSeen } from '#discussion';
import { orRefused, seeOther, statusOf, Who, type Typed } from '#http';
import type { Actor, DomainError } from '#kernel';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { textOf } from '../form-words.js';
import { PostReading } from './post-reading.js';
import { postPath } from './post.page.js';

/** One post, and all that its reader may do with it. */
@Controller('discussion/posts/:id')
export class PostController {
  constructor(
    private readonly drawing: PostReading,
    private readonly posts: PostsSeen,
    private readonly changes: PostChanges,
    private readonly reports: PostReports,
  ) {}

  @Get()
  show(@Who() actor: Actor, @Param('id') id: string) {
    return this.drawing.draw(actor, id);
  }

  @Post('edit')
  async edit(@Who() actor: Actor, @Param('id') id: string, @Body() typed: Typed) {
    const version = Number(textOf(typed['version'])) || undefined;
    const change = { text: textOf(typed['body']), version, hasLooked: typed['looked'] === 'yes' };
    return this.done(actor, id, typed, async () => {
      await this.changes.edit(actor, id, change);
      return 'Your change is kept. What it said before is kept too, for those who look after the space.';
    });
  }

  @Post('removal')
  remove(@Who() actor: Actor, @Param('id') id: string, @Body() typed: Typed) {
    return this.done(actor, id, typed, async () => {
      await this.changes.remove(actor, id, textOf(typed['reason']));
      return 'It is taken away. Its place in the conversation says so.';
    });
  }

  @Post('removal/end')
  restore(@Who() actor: Actor, @Param('id') id: string) {
    return this.done(actor, id, {}, async () => {
      await this.changes.restore(actor, id);
      return 'It is there again.';
    });
  }

  @Post('report')
  report(@Who() actor: Actor, @Param('id') id: string, @Body() typed: Typed) {
    return this.done(actor, id, typed, async () => {
      await this.reports.report(actor, id, textOf(typed['reason']));
      return 'Thank you. Those who look after the space will look at it. You find what came of it under “What you reported”.';
    });
  }

  /** Back to the post where it stands; what cannot be taken is drawn again with what was typed. */
  private async done(actor: Actor, id: string, typed: Typed, act: () => Promise<string>) {
    const { post } = await this.posts.find(actor, id);
    return orRefused(
      async () => seeOther(postPath(post), { kind: 'success', text: await act() }),
      (refusal: DomainError) =>
        this.drawing.draw(actor, id, { typed, refusal, status: statusOf(refusal.kind) }),
    );
  }
}
