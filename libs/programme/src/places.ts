import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual, type EntityManager } from 'typeorm';
import { answerBy } from './domain/offers.js';
import { nextInLine, total, withOneMore } from './domain/places.js';
import type { SessionStatus } from './domain/session-status.js';
import { Giving } from './waiting/giving.js';
import type { MovedFrom } from './waiting/moved-from.js';
import { KeptPlaces } from './waiting/kept-places.entity.js';
import { Lapses } from './waiting/lapses.js';
import { PlaceOffer } from './waiting/place-offer.entity.js';
import { Rooms, type Counted } from './waiting/rooms.js';

/** What must be known of a session to give its places away. */
export interface Offering {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly capacity: number | null;
  readonly status: SessionStatus;
  /** Where it was until now, if it has just moved. */
  readonly movedFrom?: MovedFrom | null;
}

/** Gives the free places of a session to those who wait. For use inside a transaction. */
@Injectable()
export class Places {
  constructor(
    private readonly rooms: Rooms,
    private readonly giving: Giving,
    private readonly lapses: Lapses,
    private readonly clock: Clock,
  ) {}

  counted(session: Pick<Offering, 'id' | 'capacity'>): Promise<Counted> {
    return this.rooms.counted(session, this.clock.now());
  }

  /**
   * Gives free places in the order of joining and answers what is left. Close to the day somebody is
   * asked first, and the place is held for them meanwhile.
   */
  async offer(tables: EntityManager, session: Offering): Promise<Counted> {
    const now = this.clock.now();
    const { id: sessionId, movedFrom } = session;
    // The letter of an older offer told of an older move: of this one, calendars tell.
    if (movedFrom) await tables.update(PlaceOffer, { sessionId, answer: IsNull() }, { movedFrom: null });
    let room = await this.afterLapses(tables, session);
    const isOpen = session.status === 'published' && session.endsAt > now;
    if (!isOpen || room.waiting === 0 || isFull(room)) return room;
    const openUntil = answerBy(now, session.startsAt);
    for (const one of nextInLine(await this.rooms.line([sessionId]), room)) {
      if (openUntil) await this.giving.ask(tables, sessionId, one, { room, openUntil, movedFrom });
      else await this.giving.give(tables, sessionId, one, room);
      room = { ...withOneMore(room, one.staffGroup), waiting: room.waiting - 1 };
    }
    return room;
  }

  /** Offers what is due by the clock, and notes that places kept until now are open from now on. */
  async open(tables: EntityManager, session: Offering): Promise<void> {
    const now = this.clock.now();
    const due = { sessionId: session.id, keptUntil: LessThanOrEqual(now), openedAt: IsNull() };
    await tables.update(KeptPlaces, due, { openedAt: now });
    await this.offer(tables, session);
  }

  private async afterLapses(tables: EntityManager, session: Offering): Promise<Counted> {
    const room = await this.counted(session);
    if (room.overdue === 0) return room;
    await this.lapses.end(tables, session);
    return this.counted(session);
  }
}

function isFull({ capacity, held }: Counted): boolean {
  return capacity !== null && total(held) >= capacity;
}
