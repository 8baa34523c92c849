import { Entries, SessionsOnRecord, type Named } from '#attendance';
import { orRefused, readBody, readForm, readQuery, seeOther, shown, Who, type Typed } from '#http';
import { notFound, type Actor, type DomainError } from '#kernel';
import { PersonQueries } from '#people';
import { Body, Controller, Get, Injectable, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { entryOf, entryFaults, EntryForm } from './entry.form.js';
import { entryPage, findPage } from './entry.page.js';
import { GuestFields, guestErrors, GuestForm } from './guest.form.js';

const Asked = z.object({
  q: z.string().trim().optional(),
  personId: z.string().optional(),
  as: z.string().optional(),
  /** The times of a part of a study day, where the entry was begun from there. */
  joined: z
    .string()
    .regex(/^\d{2}:\d{2}$/)
    .optional()
    .catch(undefined),
  left: z
    .string()
    .regex(/^\d{2}:\d{2}$/)
    .optional()
    .catch(undefined),
});
type Asked = z.output<typeof Asked>;

/** First find the person, or say that it is a guest; then say when they were there. */
@Injectable()
export class EntryReading {
  constructor(
    private readonly sessions: SessionsOnRecord,
    private readonly people: PersonQueries,
    private readonly guests: GuestFields,
  ) {}

  async draw(actor: Actor, id: string, asked: Asked & { typed?: Typed; refusal?: DomainError }) {
    const session = await this.sessions.kept(actor, id);
    const { q, personId, as, joined, left, typed = { joined, left }, refusal } = asked;
    if (personId === undefined && as !== 'guest') {
      const found = q ? (await this.people.list({ q }, { limit: 10 })).items : [];
      return shown('attendance/find', findPage(session, { q, joined, left }, found));
    }
    const person = personId === undefined ? undefined : await this.people.byId(personId);
    if (personId !== undefined && !person) throw notFound('this person');
    const errors = refusal ? entryFaults(guestErrors(refusal)) : [];
    const guest = await this.guests.filled(typed, errors);
    return shown(
      'attendance/entry',
      { ...guest, ...entryPage({ session, person, typed, errors }) },
      refusal ? 422 : 200,
    );
  }
}

@Controller('sessions/:id/register/new')
export class EntryController {
  constructor(
    private readonly reading: EntryReading,
    private readonly sessions: SessionsOnRecord,
    private readonly entries: Entries,
  ) {}

  @Get()
  show(@Who() actor: Actor, @Param('id') id: string, @Query() query: unknown) {
    return this.reading.draw(actor, id, readQuery(Asked, query));
  }

  @Post()
  async add(@Who() actor: Actor, @Param('id') id: string, @Body() body: unknown) {
    const session = await this.sessions.kept(actor, id);
    const { personId } = readBody(Asked, body);
    return orRefused(
      async () => {
        await this.entries.record(
          actor,
          id,
          this.whom(personId, body),
          entryOf(session, readBody(EntryForm, body)),
        );
        const text = 'They are in the register now. Your reason is kept with it.';
        return seeOther(`/sessions/${id}/register`, { kind: 'success', text });
      },
      (refusal) =>
        this.reading.draw(actor, id, {
          personId,
          as: personId ? undefined : 'guest',
          typed: body as Typed,
          refusal,
        }),
    );
  }

  private whom(personId: string | undefined, body: unknown): Named {
    if (personId) return { personId };
    const form = readForm(GuestForm, body);
    return { guest: form.ok ? form.value : { name: '', organisationName: '', roleId: '' } };
  }
}
