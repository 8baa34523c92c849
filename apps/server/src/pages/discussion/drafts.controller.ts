import { Drafts, ThreadsSeen } from '#discussion';
import { sent, Who, type Typed } from '#http';
import type { Actor } from '#kernel';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { draftOf } from './post.form.js';

/** What is typed is kept as it is typed, where there is script: it goes on on another machine. */
@Controller('discussion/drafts/:place')
export class DraftsController {
  constructor(
    private readonly drafts: Drafts,
    private readonly threads: ThreadsSeen,
  ) {}

  @Post()
  async keep(@Who() actor: Actor, @Param('place') place: string, @Body() typed: Typed) {
    if (place !== 'new') await this.threads.find(actor, place);
    await this.drafts.keep(actor, place, draftOf(typed));
    return sent('text/plain; charset=utf-8', 'Draft kept');
  }
}
