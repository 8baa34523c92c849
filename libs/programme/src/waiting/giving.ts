import { Transactions } from '#database';
import { Clock, newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newOfferCode } from '../codes.js';
import { OfferMade, PlaceOffered } from '../programme.events.js';
import { Registration } from '../registration.entity.js';
import type { MovedFrom } from './moved-from.js';
import { PlaceOffer } from './place-offer.entity.js';
import { RegistrationActs } from './registration-acts.js';
import type { Counted, InLine } from './rooms.js';

/** What an offer is made of besides whom it is for. */
interface Asking {
  readonly room: Counted;
  readonly openUntil: Date;
  readonly movedFrom?: MovedFrom | null | undefined;
}

/** Gives a place to somebody who waits, or holds it for them while they are asked. For use inside a transaction. */
@Injectable()
export class Giving {
  constructor(
    private readonly acts: RegistrationActs,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async give(tables: EntityManager, sessionId: string, one: InLine, room: Counted): Promise<void> {
    await this.acts.note(tables, sessionId, { ...one, act: 'promoted', room });
    const given = { status: 'registered', changedAt: this.clock.now() } as const;
    await tables.update(Registration, { id: one.id }, given);
    this.transactions.announce(new PlaceOffered(sessionId, one.personId));
  }

  /** The letter goes out once this is kept. */
  async ask(
    tables: EntityManager,
    sessionId: string,
    one: InLine,
    { room, openUntil, movedFrom = null }: Asking,
  ): Promise<void> {
    await this.acts.note(tables, sessionId, { ...one, act: 'offered', room });
    const madeAt = this.clock.now();
    const open = { sessionId, personId: one.personId, madeAt, openUntil, movedFrom };
    const unanswered = { answer: null, answeredAt: null };
    await tables.insert(PlaceOffer, { ...open, ...unanswered, id: newId(madeAt), code: newOfferCode() });
    this.transactions.announce(new OfferMade(sessionId, one.personId));
  }
}
