import { HeldTalks } from '#conference';
import { STRANGER, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { lineNotFound } from '../attendance.errors.js';
import { CAME } from '../domain/presence.js';
import type { Attendee } from '../domain/target.js';
import { addGuest, type GuestDraft } from '../guests/guest-draft.js';
import { Ledger, type Entry } from '../ledger/ledger.service.js';
import type { SessionFacts } from '../session-facts.js';
import { Arrivals, type AtTheDoor, type KeptDoor } from './arrivals.js';
import { CheckInQueries } from './check-in.queries.js';
import { opening, qrCode } from './door-code.js';
import type { ComingFor } from './doors.js';

/** What the screen at the door shows. */
export interface Door {
  readonly session: SessionFacts;
  readonly code: string;
  readonly shortCode: string;
  readonly opensAt: Date;
  readonly state: 'not-yet' | 'open' | 'closed';
  readonly stretch: ComingFor;
  /** How many people have checked in here, for this stretch, guests among them. */
  readonly checkedIn: number;
}

/** Check-in at the door. */
@Injectable()
export class CheckIns {
  constructor(
    private readonly arrivals: Arrivals,
    private readonly queries: CheckInQueries,
    private readonly held: HeldTalks,
    private readonly ledger: Ledger,
  ) {}

  /** For those who keep the register: whoever sees this page can let people in. */
  async door(actor: Actor, sessionId: string): Promise<Door> {
    return this.shown(await this.arrivals.atSession(actor, sessionId));
  }

  /** The same of a room or a talk of a conference. */
  async talkDoor(actor: Actor, doorId: string): Promise<Door> {
    return this.shown(await this.arrivals.atTalks(actor, doorId));
  }

  arrive(code: string): Promise<AtTheDoor> {
    return this.arrivals.arrive(code);
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
        (await addGuest(tables, draft, door.arrival.at));
      return { attendee: { kind: 'guest', id }, since: await this.since(door, id) };
    });
  }

  private async shown({ key, session, stretch, now }: KeptDoor): Promise<Door> {
    const opensAt = opening(stretch);
    const state = now < opensAt ? 'not-yet' : now < stretch.end ? 'open' : 'closed';
    const checkedIn = await this.queries.checkedIn(session.id, stretch);
    const { shortCode } = key;
    return { session, opensAt, state, stretch, checkedIn, shortCode, code: qrCode(key, now) };
  }

  private since({ session, stretch }: AtTheDoor, attendee: string): Promise<Date | undefined> {
    return this.queries.since(session.id, attendee, stretch);
  }

  private write(
    door: AtTheDoor,
    actor: Actor,
    whose: (tables: EntityManager) => Promise<{ attendee: Attendee; since: Date | undefined }>,
  ): Promise<AtTheDoor> {
    const { session, stretch } = door;
    return this.ledger.change(session.id, async (tables) => {
      const { attendee, since } = await whose(tables);
      if (since) return { ...door, countsFrom: since };
      if (stretch.talk) await this.held.keep(tables, stretch.talk);
      const entry = { attendee, source: 'check-in', joinedAt: door.countsFrom, ...stayOf(door) } as const;
      await this.ledger.append(tables, { actor, sessionId: session.id }, [entry]);
      await this.ledger.settle(tables, session.id, new Set([attendee.id]));
      return door;
    });
  }
}

/** A check-in for a talk or a part says nothing of the next: its end stands beside it, as an assumption. */
function stayOf({ arrival: { by }, stretch }: AtTheDoor): Partial<Entry> {
  const { part, talk, end, isFrontDoor } = stretch;
  if (isFrontDoor) return { flags: [CAME], detail: { by } };
  const until = { leftAt: end, flags: ['assumed-end'] };
  if (talk) return { ...until, talkId: talk.talkId, detail: { by, talk: talk.title } };
  return part ? { ...until, detail: { by, part: part.position } } : { detail: { by } };
}
