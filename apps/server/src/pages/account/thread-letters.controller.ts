import { ThreadLetters } from '#discussion';
import { seeOther, Who } from '#http';
import type { Actor } from '#kernel';
import { Controller, Param, Post } from '@nestjs/common';

/** One press beside each conversation that somebody gets letters about. They follow it as before. */
@Controller('account/notifications/conversations/:id')
export class ThreadLettersController {
  constructor(private readonly letters: ThreadLetters) {}

  @Post('end')
  async stop(@Who() actor: Actor, @Param('id') id: string) {
    await this.letters.stopMine(actor, id);
    const text = 'Stopped. You still follow this conversation, and its news comes with the others.';
    return seeOther('/account/notifications#conversations', { kind: 'success', text });
  }
}
