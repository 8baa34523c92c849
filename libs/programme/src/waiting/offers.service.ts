import { Transactions } from '#database';
import { Clock, isSignedIn, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Places } from '../places.js';
import { offerIsOver, offerNotFound, registrationClosed } from '../programme.errors.js';
import { PlaceOffered } from '../programme.events.js';
import { Registration } from '../registration.entity.js';
import { Session } from '../session.entity.js';
import { Lapses } from './lapses.js';
import { PlaceOffer } from './place-offer.entity.js';

/** Which offer: the open one of the person who asks, or the one whose link somebody has. */
export type OfferMeant = { readonly code: string } | { readonly actor: Actor; readonly sessionId: string };

/** Answers to offers of a place. */
@Injectable()
export class PlaceOffers {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly places: Places,
    private readonly lapses: Lapses,
  ) {}

  /** Takes the place that is held, and answers the session's id. */
  accept(meant: OfferMeant): Promise<string> {
    return this.answer(meant, async (tables, offer) => {
      const { sessionId, personId } = offer;
      await this.lapses.answered(tables, offer, 'accepted');
      const taken = { status: 'registered', changedAt: this.clock.now() } as const;
      await tables.update(Registration, { sessionId, personId }, taken);
      this.transactions.announce(new PlaceOffered(sessionId, personId));
    });
  }

  /** Gives the place that is held to the next in line, and answers the session's id. */
  pass(meant: OfferMeant): Promise<string> {
    return this.answer(meant, async (tables, offer, session) => {
      await this.lapses.leaves(tables, offer, 'passed');
      await this.places.offer(tables, session);
    });
  }

  private async answer(
    meant: OfferMeant,
    act: (tables: EntityManager, offer: PlaceOffer, session: Session) => Promise<void>,
  ): Promise<string> {
    return this.transactions.run(async (tables) => {
      const offer = await offerMeant(tables, meant);
      if (!offer) throw offerNotFound();
      if (offer.answer !== null) throw offerIsOver(offer.answer);
      if (offer.openUntil <= this.clock.now()) throw offerIsOver('lapsed');
      const session = await tables.findOneByOrFail(Session, { id: offer.sessionId });
      if (session.status !== 'published') throw registrationClosed(session.status);
      await act(tables, offer, session);
      return session.id;
    });
  }
}

function offerMeant(tables: EntityManager, meant: OfferMeant): Promise<PlaceOffer | null> {
  if ('code' in meant) return tables.findOneBy(PlaceOffer, { code: meant.code });
  const { actor, sessionId } = meant;
  if (!isSignedIn(actor)) return Promise.resolve(null);
  return tables.findOneBy(PlaceOffer, { sessionId, personId: actor.personId, answer: IsNull() });
}
