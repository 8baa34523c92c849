import { Reader, sql } from '#database';
import { Clock, isSignedIn, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { guestNotFound } from '../attendance.errors.js';
import { Ledger } from '../ledger/ledger.service.js';
import { Guest } from '../tables/index.js';

/** Earlier visits as a guest that a person may say were theirs: the e-mail is the same. */
export interface EarlierVisits {
  readonly guestId: string;
  readonly name: string;
  readonly organisationName: string;
  readonly sessions: number;
}

@Injectable()
export class Guests {
  constructor(
    private readonly reader: Reader,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** Visits under the person's own e-mail, which their sign-in has proved. */
  async claimable(actor: Actor): Promise<EarlierVisits[]> {
    if (!isSignedIn(actor)) return [];
    return this.reader.rows(sql`
      select g.id as "guestId", g.name as "name", g.organisation_name as "organisationName",
        count(a.id) as "sessions"
      from person p join guest g on g.email = p.email and g.claimed_by is null
        join attendance a on a.guest_id = g.id
      where p.id = ${actor.personId} group by g.id, g.name, g.organisation_name order by g.id`);
  }

  /** "This was me": the visits count as the person's from now on, with the role of the day. */
  async claim(actor: Actor, guestId: string): Promise<void> {
    const mine = (await this.claimable(actor)).some((visits) => visits.guestId === guestId);
    if (!mine || !isSignedIn(actor)) throw guestNotFound();
    const [first] = await this.visited(guestId);
    if (first === undefined) throw guestNotFound();
    await this.ledger.change(first, async (tables) => {
      const claimed = { claimedBy: actor.personId, claimedAt: this.clock.now() };
      const done = await tables.update(Guest, { id: guestId, claimedBy: IsNull() }, claimed);
      if (done.affected === 0) throw guestNotFound();
      // Read again: the guest may be at another door in this very moment.
      for (const sessionId of await this.visited(guestId)) {
        if (sessionId !== first) await this.ledger.open(tables, sessionId);
        await this.ledger.settle(tables, sessionId, new Set([guestId, actor.personId]));
        await this.ledger.note(actor, 'visit-claimed', { sessionId, details: { guestId } });
      }
    });
  }

  private async visited(guestId: string): Promise<string[]> {
    const rows = await this.reader.rows<{ sessionId: string }>(sql`
      select distinct session_id as "sessionId" from evidence where guest_id = ${guestId} order by session_id`);
    return rows.map((row) => row.sessionId);
  }
}
