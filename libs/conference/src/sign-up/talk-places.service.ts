import { Transactions } from '#database';
import { Clock, forbidden, isSignedIn, type Actor } from '#kernel';
import { nextJoining, placesOpenTo } from '#programme';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { noSuchTalk } from '../conference.errors.js';
import { talkOurs } from '../ours.js';
import { Talk, TalkPlace } from '../tables/index.js';
import { GivingPlaces } from './giving-places.js';
import { roomIn } from './room-in.js';
import { noSignUp, SIGN_IN_FOR_A_PLACE, signUpClosed } from './sign-up.errors.js';
import { TalkPlaceQueries } from './talk-places.queries.js';

/** Signing up for a workshop, and giving the place up. Each does nothing where it is so already. */
@Injectable()
export class TalkPlaces {
  constructor(
    private readonly transactions: Transactions,
    private readonly queries: TalkPlaceQueries,
    private readonly giving: GivingPlaces,
    private readonly clock: Clock,
  ) {}

  /** Takes a place, or the last place in the waiting list where none is left. */
  async join(actor: Actor, talkId: string): Promise<'placed' | 'waiting'> {
    const personId = personOf(actor);
    return this.transactions.run(async (tables) => {
      const talk = await this.open(tables, talkId);
      if (talk.ours.capacity === null) throw noSignUp();
      const kept = await tables.findOneBy(TalkPlace, { talkId, personId });
      if (kept && kept.status !== 'left') return kept.status;
      // Those who wait are served first: nobody steps in front of them.
      await this.giving.give(tables, [talk]);
      const { placed = 0, latest = null } = (await this.queries.counted([talkId])).get(talkId) ?? {};
      const isFree = placesOpenTo('99', roomIn(talk.ours.capacity, placed)) > 0;
      const status = isFree ? 'placed' : 'waiting';
      const changedAt = this.clock.now();
      const joinedAt = nextJoining(changedAt, latest === null ? null : new Date(latest));
      const row = { talkId, personId, status, joinedAt, changedAt } as const;
      await tables.upsert(TalkPlace, row, ['talkId', 'personId']);
      return status;
    });
  }

  /** Gives the place up, or leaves the waiting list; the place goes to the next in line. */
  async leave(actor: Actor, talkId: string): Promise<void> {
    const personId = personOf(actor);
    await this.transactions.run(async (tables) => {
      const talk = await this.there(tables, talkId);
      const kept = await tables.findOneBy(TalkPlace, { talkId, personId });
      if (!kept || kept.status === 'left') return;
      const left = { status: 'left', changedAt: this.clock.now() } as const;
      await tables.update(TalkPlace, { talkId, personId }, left);
      await this.giving.give(tables, [talk]);
    });
  }

  private async open(tables: EntityManager, talkId: string) {
    const talk = await this.there(tables, talkId);
    if (talk.startsAt <= +this.clock.now()) throw signUpClosed();
    return talk;
  }

  private async there(tables: EntityManager, talkId: string) {
    const talk = await tables.findOneBy(Talk, { id: talkId, goneAt: IsNull() });
    if (!talk) throw noSuchTalk();
    return { id: talkId, startsAt: +talk.startsAt, ours: talkOurs(JSON.stringify(talk.ours)) };
  }
}

function personOf(actor: Actor): string {
  if (!isSignedIn(actor)) throw forbidden(SIGN_IN_FOR_A_PLACE);
  return actor.personId;
}
