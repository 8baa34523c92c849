import { Matching, QueueQueries, SessionsOnRecord, type Decision } from '#attendance';
import { orRefused, readBody, readForm, readQuery, RowNumber, seeOther, shown, Who, type Typed } from '#http';
import { notFound, type Actor, type DomainError } from '#kernel';
import { PersonQueries } from '#people';
import { Body, Controller, Get, Injectable, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { GuestFields, guestErrors, GuestForm } from './guest.form.js';
import { rowPage } from './row.page.js';

const Search = z.object({ q: z.string().trim().optional(), as: z.string().optional() });
const FOUND = 10;

interface Place {
  readonly id: string;
  readonly importId: string;
}

/** The page about one person in a file: who could it be? */
@Injectable()
export class RowReading {
  constructor(
    private readonly sessions: SessionsOnRecord,
    private readonly queue: QueueQueries,
    private readonly people: PersonQueries,
    private readonly guests: GuestFields,
  ) {}

  async draw(
    actor: Actor,
    { id, importId, row }: Place & { row: number },
    asked: { q?: string | undefined; as?: string | undefined; typed?: Typed; refusal?: DomainError },
  ) {
    const session = await this.sessions.kept(actor, id);
    const waiting = await this.queue.one(session, importId, row);
    if (!waiting) throw notFound('this row of the file');
    const { q, as, refusal } = asked;
    const found = q ? (await this.people.list({ q }, { limit: FOUND })).items : [];
    const typed = asked.typed ?? { guestName: waiting.name, email: waiting.email ?? '' };
    const guest = await this.guests.filled(typed, refusal ? guestErrors(refusal) : []);
    const page = rowPage({
      session,
      waiting,
      q,
      found,
      isGuest: as === 'guest' || asked.typed !== undefined,
    });
    return shown('attendance/row', { ...page, ...guest }, refusal ? 422 : 200);
  }
}

@Controller('sessions/:id/register/imports/:importId/rows/:row')
export class RowController {
  constructor(
    private readonly reading: RowReading,
    private readonly matching: Matching,
  ) {}

  @Get()
  show(
    @Who() actor: Actor,
    @Param() place: Place,
    @Param('row', RowNumber) row: number,
    @Query() query: unknown,
  ) {
    return this.reading.draw(actor, { ...place, row }, readQuery(Search, query));
  }

  @Post('person')
  person(
    @Who() actor: Actor,
    @Param() place: Place,
    @Param('row', RowNumber) row: number,
    @Body() body: unknown,
  ) {
    const { personId } = readBody(z.object({ personId: z.string().catch('') }), body);
    return this.decide(actor, { ...place, row }, { kind: 'person', personId });
  }

  @Post('nobody')
  nobody(@Who() actor: Actor, @Param() place: Place, @Param('row', RowNumber) row: number) {
    return this.decide(actor, { ...place, row }, { kind: 'nobody' });
  }

  @Post('guest')
  guest(
    @Who() actor: Actor,
    @Param() place: Place,
    @Param('row', RowNumber) row: number,
    @Body() body: unknown,
  ) {
    const form = readForm(GuestForm, body);
    const guest = form.ok ? form.value : { name: '', organisationName: '', roleId: '' };
    return orRefused(
      () => this.decide(actor, { ...place, row }, { kind: 'guest', guest }),
      (refusal) => this.reading.draw(actor, { ...place, row }, { typed: body as Typed, refusal }),
    );
  }

  @Post('undoing')
  async undo(@Who() actor: Actor, @Param() place: Place, @Param('row', RowNumber) row: number) {
    await this.matching.undo(actor, { importId: place.importId, row });
    return seeOther(`/sessions/${place.id}/register`, {
      kind: 'success',
      text: 'Taken back: the row waits for you again.',
    });
  }

  private async decide(actor: Actor, { id, importId, row }: Place & { row: number }, decision: Decision) {
    const isRemembered = await this.matching.decide(actor, { importId, row }, decision);
    const text = `${WORDS[decision.kind]} ${isRemembered ? REMEMBERED : ASKED_AGAIN} You can undo it at the end of this page.`;
    return seeOther(`/sessions/${id}/register`, { kind: 'success', text });
  }
}

const REMEMBERED = 'We remember that for the next report.';
/** Many people have a telephone of that name: the next report asks again who it is. */
const ASKED_AGAIN = 'Others may come under the same name, so the next report asks you again.';

const WORDS: Readonly<Record<Decision['kind'], string>> = {
  person: 'They are in the register now, with all their rows.',
  guest: 'The guest is in the register now.',
  nobody: 'That row is no longer in your way.',
};
