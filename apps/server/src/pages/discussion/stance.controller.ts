import { Reading, STANCES } from '#discussion';
import { readForm, seeOther, Who, type Notice } from '#http';
import { invalid, type Actor } from '#kernel';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { z } from 'zod';

const StanceForm = z.object({ stance: z.enum(STANCES) });

const SAID: Readonly<Record<(typeof STANCES)[number], Notice>> = {
  following: { kind: 'success', text: 'You follow this conversation.' },
  muted: { kind: 'success', text: 'You will hear nothing more of this conversation.' },
  none: { kind: 'success', text: 'You do not follow this conversation any more.' },
};

/** Following a thread, or wanting to hear nothing more of it. */
@Controller('discussion/:id/stance')
export class StanceController {
  constructor(private readonly reading: Reading) {}

  @Post()
  async take(@Who() actor: Actor, @Param('id') id: string, @Body() body: unknown) {
    const form = readForm(StanceForm, body);
    if (!form.ok) throw invalid(form.errors);
    await this.reading.take(actor, id, form.value.stance);
    return seeOther(`/discussion/${id}`, SAID[form.value.stance]);
  }
}
