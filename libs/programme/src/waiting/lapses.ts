import { Transactions } from '#database';
import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual, type EntityManager } from 'typeorm';
import type { OfferAnswer } from '../domain/offers.js';
import type { SessionStatus } from '../domain/session-status.js';
import { PlaceGivenUp } from '../programme.events.js';
import { Registration } from '../registration.entity.js';
import { PlaceOffer } from './place-offer.entity.js';
import { RegistrationActs } from './registration-acts.js';

/** Ends offers, by an answer or by the clock. For use inside a transaction, before the places are given again. */
@Injectable()
export class Lapses {
  constructor(
    private readonly acts: RegistrationActs,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Those of a session that are past their time. While it is cancelled nobody loses their turn. */
  async end(tables: EntityManager, session: { id: string; status: SessionStatus }): Promise<void> {
    const openUntil = LessThanOrEqual(this.clock.now());
    const due = await tables.find(PlaceOffer, {
      where: { sessionId: session.id, answer: IsNull(), openUntil },
      order: { openUntil: 'ASC', id: 'ASC' },
    });
    for (const offer of due) {
      if (session.status === 'published') await this.leaves(tables, offer, 'lapsed');
      else await this.answered(tables, offer, 'withdrawn');
    }
  }

  /** The person leaves the list: they passed, or did not answer in time. */
  async leaves(tables: EntityManager, offer: PlaceOffer, answer: 'passed' | 'lapsed'): Promise<void> {
    const { sessionId, personId } = offer;
    await this.answered(tables, offer, answer);
    const left = { status: 'cancelled', changedAt: this.clock.now() } as const;
    await tables.update(Registration, { sessionId, personId }, left);
    this.transactions.announce(new PlaceGivenUp(sessionId, personId));
  }

  async answered(tables: EntityManager, offer: PlaceOffer, answer: OfferAnswer): Promise<void> {
    const { id, sessionId, personId } = offer;
    await tables.update(PlaceOffer, { id }, { answer, answeredAt: this.clock.now() });
    const { staffGroup, joinedAt } = await tables.findOneByOrFail(Registration, { sessionId, personId });
    await this.acts.note(tables, sessionId, { act: answer, personId, staffGroup, joinedAt });
  }
}
