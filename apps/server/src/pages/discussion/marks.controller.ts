import { Marks, PostsSeen } from '#discussion';
import { seeOther, Who } from '#http';
import type { Actor } from '#kernel';
import { Controller, Param, Post } from '@nestjs/common';
import { postPath } from './post.page.js';

/** Marking the answer, and standing by what somebody wrote. */
@Controller('discussion/posts/:id')
export class MarksController {
  constructor(
    private readonly marks: Marks,
    private readonly posts: PostsSeen,
  ) {}

  @Post('answer')
  mark(@Who() actor: Actor, @Param('id') id: string) {
    return this.done(actor, id, 'Marked as the answer.', () => this.marks.markAnswer(actor, id, true));
  }

  @Post('answer/end')
  unmark(@Who() actor: Actor, @Param('id') id: string) {
    return this.done(actor, id, 'It is not marked as the answer any more.', () =>
      this.marks.markAnswer(actor, id, false),
    );
  }

  @Post('endorsement')
  endorse(@Who() actor: Actor, @Param('id') id: string) {
    return this.done(actor, id, 'Endorsed, with your name and role.', () =>
      this.marks.endorse(actor, id, true),
    );
  }

  @Post('endorsement/end')
  takeBack(@Who() actor: Actor, @Param('id') id: string) {
    return this.done(actor, id, 'Your endorsement is taken back.', () =>
      this.marks.endorse(actor, id, false),
    );
  }

  private async done(actor: Actor, id: string, text: string, act: () => Promise<void>) {
    const { post } = await this.posts.find(actor, id);
    await act();
    return seeOther(postPath(post), { kind: 'success', text });
  }
}
