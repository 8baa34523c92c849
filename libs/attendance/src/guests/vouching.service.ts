import { Reader, sql } from '#database';
import { Clock, foldedName, isSignedIn, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { emailKey } from '../domain/matching.js';
import type { Attendee } from '../domain/target.js';
import { Ledger, type Entry } from '../ledger/ledger.service.js';
import { addGuest } from './guest-draft.js';

/** A colleague for whom somebody vouches. With an e-mail they can say themselves later that it was they. */
export interface Colleague {
  readonly name: string;
  readonly roleId: string;
  readonly email?: string | undefined;
}

/** People round one screen: one of them is signed in and names the others, each of whom has a line of their own. */
@Injectable()
export class Vouching {
  constructor(
    private readonly ledger: Ledger,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes down that these colleagues are there, from now to the end, and answers how many are new. Naming
   * somebody again adds nothing. Whoever asks has been let into the session: the caller has seen to that.
   */
  async vouch(actor: Actor, sessionId: string, colleagues: readonly Colleague[]): Promise<number> {
    const personId = isSignedIn(actor) ? actor.personId : '';
    return this.ledger.change(sessionId, async (tables) => {
      const known = await this.namedBefore(sessionId, personId);
      const place = await this.workplaceOf(personId);
      const entries: Entry[] = [];
      for (const colleague of colleagues) {
        const key = foldedName(colleague.name);
        if (known.has(key)) continue;
        known.add(key);
        const attendee = await this.attendeeOf(tables, colleague, place);
        if (attendee.id !== personId)
          entries.push({ attendee, source: 'vouched', joinedAt: this.clock.now(), flags: [] });
      }
      await this.ledger.append(tables, { actor, sessionId }, entries);
      await this.ledger.settle(tables, sessionId, new Set(entries.map(({ attendee }) => attendee.id)));
      return entries.length;
    });
  }

  private async namedBefore(sessionId: string, personId: string): Promise<Set<string>> {
    const rows = await this.reader.rows<{ key: string }>(sql`
      select coalesce(g.sort_name, p.sort_name) as "key" from evidence e left join guest g on g.id = e.guest_id
        left join person p on p.id = e.person_id
      where e.session_id = ${sessionId} and e.source = 'vouched' and e.recorded_by = ${personId}`);
    return new Set(rows.map(({ key }) => key));
  }

  private async workplaceOf(personId: string): Promise<{ id: string | null; name: string }> {
    const row = await this.reader.first<{ id: string | null; name: string | null }>(sql`
      select o.id as "id", o.name as "name" from person p left join organisation o on o.id = p.organisation_id
      where p.id = ${personId}`);
    return { id: row?.id ?? null, name: row?.name ?? 'Not known' };
  }

  /** Somebody of the network is known by their e-mail; a name alone is never enough. */
  private async attendeeOf(
    tables: EntityManager,
    { name, roleId, email }: Colleague,
    place: { id: string | null; name: string },
  ): Promise<Attendee> {
    const person = email
      ? await this.reader.first<{ id: string }>(
          sql`select id as "id" from person where email = ${emailKey(email)} and left_at is null`,
        )
      : undefined;
    if (person) return { kind: 'person', id: person.id };
    const guest = { name, roleId, email, organisationName: place.name, organisationId: place.id };
    return { kind: 'guest', id: await addGuest(tables, guest, this.clock.now()) };
  }
}
