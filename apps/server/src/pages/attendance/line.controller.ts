import { Entries, EvidenceQueries, RegisterQueries, SessionsOnRecord, STATUSES } from '#attendance';
import { orRefused, readForm, seeOther, shown, Who, type Typed } from '#http';
import { notFound, type Actor, type FieldError } from '#kernel';
import { Body, Controller, Get, Injectable, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { linePage } from './line.page.js';

const CorrectionForm = z.object({
  status: z.enum(STATUSES, 'Say what is right'),
  minutes: z.preprocess(
    (typed) => (typed === '' ? undefined : typed),
    z.coerce.number('Enter minutes as a number, or leave it empty').min(0, 'Enter minutes from 0').optional(),
  ),
  reason: z
    .string('Say why, so that others can follow it later')
    .trim()
    .min(1, 'Say why, so that others can follow it later'),
});

interface Place {
  readonly id: string;
  readonly attendee: string;
}

@Injectable()
export class LineReading {
  constructor(
    private readonly sessions: SessionsOnRecord,
    private readonly registers: RegisterQueries,
    private readonly evidence: EvidenceQueries,
  ) {}

  async line(actor: Actor, { id, attendee }: Place) {
    const session = await this.sessions.kept(actor, id);
    const line = await this.registers.line(session, attendee);
    if (!line) throw notFound('this line of the register');
    return { session, line };
  }

  async draw(actor: Actor, place: Place, form: { typed?: Typed; errors?: readonly FieldError[] } = {}) {
    const { session, line } = await this.line(actor, place);
    const evidence = (await this.evidence.behind(place.id, [place.attendee])).get(place.attendee) ?? [];
    return shown('attendance/line', linePage({ session, line, evidence, ...form }), form.errors ? 422 : 200);
  }
}

@Controller('sessions/:id/register/lines/:attendee')
export class LineController {
  constructor(
    private readonly reading: LineReading,
    private readonly entries: Entries,
  ) {}

  @Get()
  show(@Who() actor: Actor, @Param() place: Place) {
    return this.reading.draw(actor, place);
  }

  @Post()
  async correct(@Who() actor: Actor, @Param() place: Place, @Body() body: unknown) {
    const form = readForm(CorrectionForm, body);
    const { line } = await this.reading.line(actor, place);
    if (!form.ok) return this.reading.draw(actor, place, form);
    const named = line.guestId === null ? { personId: place.attendee } : { guestId: line.guestId };
    return orRefused(
      async () => {
        await this.entries.correct(actor, place.id, named, form.value);
        return seeOther(`/sessions/${place.id}/register`, {
          kind: 'success',
          text: `The line of ${line.name} was put right. What it said before is kept with it.`,
        });
      },
      (refusal) => this.reading.draw(actor, place, { typed: body as Typed, errors: refusal.fields }),
    );
  }
}
