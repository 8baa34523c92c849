import { seeOther, Who } from '#http';
import type { Actor } from '#kernel';
import { Registrations } from '#programme';
import { Controller, Param, Post } from '@nestjs/common';
import { personOf } from './asking.js';

/** Taking a place, giving it up, and saying sorry. */
@Controller('sessions/:id')
export class RegistrationController {
  constructor(private readonly registrations: Registrations) {}

  @Post('registration')
  async register(@Who() actor: Actor, @Param('id') id: string) {
    const standing = await this.registrations.register(actor, { sessionId: id, personId: personOf(actor) });
    return back(
      id,
      standing === 'registered'
        ? 'You have a place. We look forward to seeing you.'
        : 'You are in the waiting list. We write to you as soon as a place is yours.',
    );
  }

  @Post('registration/end')
  async leave(@Who() actor: Actor, @Param('id') id: string) {
    await this.registrations.cancel(actor, { sessionId: id, personId: personOf(actor) });
    return back(id, 'Done: you are no longer on the list. You can register again at any time.');
  }

  @Post('apologies')
  async apologise(@Who() actor: Actor, @Param('id') id: string) {
    await this.registrations.apologise(actor, { sessionId: id, personId: personOf(actor) });
    return back(id, 'Thank you for telling us. If somebody is waiting, your place is theirs now.');
  }
}

function back(id: string, text: string) {
  return seeOther(`/sessions/${id}`, { kind: 'success', text });
}
