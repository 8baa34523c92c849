import { Clock, STRANGER, type Actor } from '#kernel';
import type { Stretch } from '#study-days';
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
import { CheckInQueries, type ComingFor } from './check-in.queries.js';
import {
  ARRIVAL_KEPT,
  arrivalIn,
  claimIn,
  isFresh,
  opening,
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
  /** The part of a study day that they come for; nothing where the session has no parts. */
  readonly part: Stretch | undefined;
  /** When their record would count from. */
  readonly countsFrom: Date;
}

/** What the screen at the door shows. */
export interface Door {
  readonly session: SessionFacts;
  readonly code: string;
  readonly opensAt: Date;
  readonly state: 'not-yet' | 'open' | 'closed';
  /** The part of a study day that people check in for now. */
  readonly part: Stretch | undefined;
  /** How many people have checked in here, for this part, guests among them. */
  readonly checkedIn: number;
}

/** Check-in at the door. Only the server's clock counts. */
@Injectable()
export class CheckIns {
  constructor(
    private readonly queries: CheckInQueries,
    private readonly ledger: Ledger,
    private readonly sessions: SessionsOnRecord,
    private readonly clock: Clock,
  ) {}

  /** For those who keep the register: whoever sees this page can let people in. */
  async door(actor: Actor, sessionId: string): Promise<Door> {
    const session = await this.sessions.kept(actor, sessionId);
    const now = this.clock.now();
    const { part, stretch } = await this.queries.stretchAt(session, now);
    const opensAt = opening(stretch);
    const state = now < opensAt ? 'not-yet' : now < stretch.end ? 'open' : 'closed';
    const checkedIn = await this.queries.checkedIn(session.id, stretch);
    return { session, opensAt, state, part, checkedIn, code: qrCode(session, now) };
  }

  /** Looks at a code that was scanned or typed, and seals the moment. */
  async arrive(code: string): Promise<AtTheDoor> {
    const claim = claimIn(code);
    const session = claim && (await this.sessions.byShortCode(STRANGER, claim.shortCode));
    if (!session) throw codeUnknown();
    const arrival = this.arrivalOf(claim, session);
    const { part, stretch } = await this.queries.stretchAt(session, arrival.at);
    refuseUnlessOpen(session, stretch, arrival.at);
    const countsFrom = arrival.at > stretch.start ? arrival.at : stretch.start;
    return { session, arrival, part, countsFrom, seal: sealed(session, arrival) };
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
      const id =
        (await this.queries.guestHere(door.session.id, draft)) ??
        (await addGuest(tables, draft, this.clock.now()));
      return { attendee: { kind: 'guest', id }, since: await this.since(door, id) };
    });
  }

  private since({ session, part }: AtTheDoor, attendee: string): Promise<Date | undefined> {
    const whole = { start: session.startsAt, end: session.endsAt };
    return this.queries.since(session.id, attendee, part ?? whole);
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
        ...stayOf(door),
      } as const;
      await this.ledger.append(tables, { actor, sessionId: door.session.id }, [entry]);
      await this.ledger.settle(tables, door.session.id, new Set([attendee.id]));
      return door;
    });
  }
}

/** A check-in for a part says nothing of the next: its end stands beside it, as an assumption. */
function stayOf({ arrival, part }: AtTheDoor) {
  const { by } = arrival;
  if (!part) return { detail: { by } };
  return { leftAt: part.end, flags: ['assumed-end'], detail: { by, part: part.position } };
}

function refuseUnlessOpen(session: SessionFacts, stretch: ComingFor, at: Date): void {
  if (session.status === 'cancelled') throw sessionCancelled(session.title);
  if (at < opening(stretch)) throw checkInNotOpen(stretch.title, opening(stretch), session.timeZone);
  if (at >= stretch.end) throw checkInClosed(stretch.title, stretch.end, session.timeZone);
}
