import { Reader, sql } from '#database';
import { Clock, foldedName, STRANGER, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  arrivalOld,
  checkInClosed,
  checkInNotOpen,
  codeOld,
  codeUnknown,
  lineNotFound,
  sessionCancelled,
} from '../attendance.errors.js';
import type { Attendee } from '../domain/target.js';
import { addGuest, type GuestDraft } from '../guests/guest-draft.js';
import { Ledger } from '../ledger/ledger.service.js';
import { SessionsOnRecord, type SessionFacts } from '../session-facts.js';
import {
  ARRIVAL_KEPT,
  arrivalIn,
  claimIn,
  isFresh,
  OPENS_BEFORE,
  qrCode,
  sealed,
  type Arrival,
  type Claim,
} from './door-code.js';

/** Somebody at the door, and the seal under which their moment is kept. */
export interface AtTheDoor {
  readonly session: SessionFacts;
  readonly arrival: Arrival;
  readonly seal: string;
  /** When their record would count from. */
  readonly countsFrom: Date;
}

/** What the screen at the door shows. */
export interface Door {
  readonly session: SessionFacts;
  readonly code: string;
  readonly opensAt: Date;
  readonly state: 'not-yet' | 'open' | 'closed';
  /** How many people have checked in here, guests among them. */
  readonly checkedIn: number;
}

/** Check-in at the door. Only the server's clock counts. */
@Injectable()
export class CheckIns {
  constructor(
    private readonly reader: Reader,
    private readonly ledger: Ledger,
    private readonly sessions: SessionsOnRecord,
    private readonly clock: Clock,
  ) {}

  /** For those who keep the register: whoever sees this page can let people in. */
  async door(actor: Actor, sessionId: string): Promise<Door> {
    const session = await this.sessions.kept(actor, sessionId);
    const now = this.clock.now();
    const opensAt = opening(session);
    const state = now < opensAt ? 'not-yet' : now < session.endsAt ? 'open' : 'closed';
    const checkedIn = await this.checkedIn(session.id);
    return { session, opensAt, state, checkedIn, code: qrCode(session, now) };
  }

  /** Looks at a code that was scanned or typed, and seals the moment. */
  async arrive(code: string): Promise<AtTheDoor> {
    const claim = claimIn(code);
    const session = claim && (await this.sessions.byShortCode(STRANGER, claim.shortCode));
    if (!session) throw codeUnknown();
    const arrival = this.arrivalOf(claim, session);
    refuseUnlessOpen(session, arrival.at);
    const countsFrom = arrival.at > session.startsAt ? arrival.at : session.startsAt;
    return { session, arrival, countsFrom, seal: sealed(session, arrival) };
  }

  /** Checks a signed-in person in, once: a second time keeps the first moment. */
  async checkIn(actor: Actor, code: string): Promise<AtTheDoor> {
    if (actor.kind !== 'person') throw lineNotFound();
    const door = await this.arrive(code);
    const attendee: Attendee = { kind: 'person', id: actor.personId };
    return this.write(door, actor, async () => ({ attendee, since: await this.since(door, attendee.id) }));
  }

  /** Checks a guest in. The same name from the same workplace is the same guest, pressed twice. */
  async checkInGuest(code: string, draft: GuestDraft): Promise<AtTheDoor> {
    const door = await this.arrive(code);
    return this.write(door, STRANGER, async (tables) => {
      const known = await this.guestHere(door.session.id, draft);
      if (known) return { attendee: { kind: 'guest', id: known.id }, since: new Date(known.since) };
      return {
        attendee: { kind: 'guest', id: await addGuest(tables, draft, this.clock.now()) },
        since: undefined,
      };
    });
  }

  /** A guest who claimed the visit with an account meanwhile is one person. */
  private async checkedIn(sessionId: string): Promise<number> {
    const found = await this.reader.first<{ people: number }>(sql`
      select count(distinct coalesce(g.claimed_by, e.guest_id, e.person_id)) as "people"
      from evidence e left join guest g on g.id = e.guest_id
      where e.session_id = ${sessionId} and e.source = 'check-in'
        and not exists (select 1 from evidence_withdrawal w where w.evidence_id = e.id)`);
    return found?.people ?? 0;
  }

  private arrivalOf(claim: Claim, session: SessionFacts): Arrival {
    const now = this.clock.now();
    if (claim.by === 'short-code') return { by: 'short-code', at: now };
    if (claim.by === 'qr') {
      if (!isFresh(session.checkInSecret, claim.proof, now)) throw codeOld();
      return { by: 'qr', at: now };
    }
    const arrival = arrivalIn(session.checkInSecret, claim.body, claim.proof);
    if (!arrival) throw codeUnknown();
    if (+now - +arrival.at > ARRIVAL_KEPT) throw arrivalOld();
    return arrival;
  }

  private write(
    door: AtTheDoor,
    actor: Actor,
    whose: (tables: EntityManager) => Promise<{ attendee: Attendee; since: Date | undefined }>,
  ): Promise<AtTheDoor> {
    return this.ledger.change(door.session.id, async (tables) => {
      const { attendee, since } = await whose(tables);
      if (since) return { ...door, countsFrom: since };
      const entry = {
        attendee,
        source: 'check-in',
        joinedAt: door.countsFrom,
        detail: { by: door.arrival.by },
      } as const;
      await this.ledger.append(tables, { actor, sessionId: door.session.id }, [entry]);
      await this.ledger.settle(tables, door.session.id, new Set([attendee.id]));
      return door;
    });
  }

  private async since({ session }: AtTheDoor, personId: string): Promise<Date | undefined> {
    const row = await this.reader.first<{ since: number | null }>(sql`
      select min(joined_at) as "since" from evidence
      where session_id = ${session.id} and person_id = ${personId} and source = 'check-in'`);
    return row?.since ? new Date(row.since) : undefined;
  }

  private guestHere(
    sessionId: string,
    draft: GuestDraft,
  ): Promise<{ id: string; since: number } | undefined> {
    return this.reader.first(sql`
      select g.id as "id", e.joined_at as "since" from evidence e join guest g on g.id = e.guest_id
      where e.session_id = ${sessionId} and e.source = 'check-in' and g.sort_name = ${foldedName(draft.name)}
        and g.organisation_name = ${draft.organisationName.trim()} and g.role_id = ${draft.roleId}
      order by e.id limit 1`);
  }
}

function opening(session: SessionFacts): Date {
  return new Date(+session.startsAt - OPENS_BEFORE);
}

function refuseUnlessOpen(session: SessionFacts, at: Date): void {
  if (session.status === 'cancelled') throw sessionCancelled(session.title);
  if (at < opening(session)) throw checkInNotOpen(session.title, opening(session), session.timeZone);
  if (at >= session.endsAt) throw checkInClosed(session.title, session.endsAt, session.timeZone);
}
