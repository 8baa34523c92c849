import { Reading, STANCES, ThreadLetters } from '#discussion';
import { readForm, seeOther, Who, type Notice } from '#http';
import { invalid, type Actor } from '#kernel';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { z } from 'zod';

const StanceForm = z.object({ stance: z.enum([...STANCES, 'letters', 'no-letters']) });

const SAID: Readonly<Record<z.infer<typeof StanceForm>['stance'], Notice>> = {
  following: { kind: 'success', text: 'You follow this conversation.' },
  muted: { kind: 'success', text: 'You will hear nothing more of this conversation.' },
  letters: { kind: 'success', text: 'You get a letter when somebody answers here.' },
  'no-letters': { kind: 'success', text: 'No more letters about this conversation. You still follow it.' },
  none: { kind: 'success', text: 'You do not follow this conversation any more.' },
};

/** Following a thread, or wanting to hear nothing more of it. */
@Controller('discussion/:id/stance')
export class StanceController {
  constructor(
    private readonly reading: Reading,
    private readonly letters: ThreadLetters,
  ) {}

  @Post()
  async take(@Who() actor: Actor, @Param('id') id: string, @Body() body: unknown) {
    const form = readForm(StanceForm, body);
    if (!form.ok) throw invalid(form.errors);
    const { stance } = form.value;
    if (stance === 'letters') await this.letters.ask(actor, id);
    else if (stance === 'no-letters') await this.letters.stopMine(actor, id);
    else await this.reading.take(actor, id, stance);
    return seeOther(`/discussion/${id}`, SAID[stance]);
  }
}
