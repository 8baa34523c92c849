import { insertMany, Transactions } from '#database';
import { Clock, newId } from '#kernel';
import { nextInLine } from '#programme';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { TalkPlace, TalkPromotion } from '../tables/index.js';
import { inLine, roomIn } from './room-in.js';
import { TalkPlacesGiven } from './sign-up.events.js';
import { TalkPlaceQueries } from './talk-places.queries.js';

/** A talk whose places may be given away. */
interface Giving {
  readonly id: string;
  readonly startsAt: number;
  readonly ours: { readonly capacity: number | null };
}

interface Given {
  readonly talkId: string;
  readonly personId: string;
  readonly joinedAt: number;
}

/** Gives the free places of talks to those who wait, in the order of joining. For use inside a transaction. */
@Injectable()
export class GivingPlaces {
  constructor(
    private readonly queries: TalkPlaceQueries,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** After a programme changed: there may be more places, or no need to sign up any more. */
  async giveAll(tables: EntityManager, conferenceId: string): Promise<void> {
    await this.give(tables, await this.queries.waitedFor(conferenceId));
  }

  /** Once a talk has begun nobody is given a place who does not know of it. */
  async give(tables: EntityManager, talks: readonly Giving[]): Promise<void> {
    const now = +this.clock.now();
    const ahead = talks.filter(({ startsAt }) => startsAt > now);
    if (ahead.length === 0) return;
    const ids = ahead.map(({ id }) => id);
    const counts = await this.queries.counted(ids);
    const line = await this.queries.line(ids);
    const given = ahead.flatMap(({ id, ours }) => {
      const waiting = line.filter(({ talkId }) => talkId === id).map(inLine);
      return nextInLine(waiting, roomIn(ours.capacity, counts.get(id)?.placed ?? 0));
    });
    if (given.length > 0) await this.write(tables, given);
  }

  private async write(tables: EntityManager, given: readonly Given[]): Promise<void> {
    const at = this.clock.now();
    const talkIds = [...new Set(given.map(({ talkId }) => talkId))];
    for (const talkId of talkIds) {
      const people = given.filter((one) => one.talkId === talkId).map(({ personId }) => personId);
      for (let from = 0; from < people.length; from += 500)
        await tables.update(
          TalkPlace,
          { talkId, personId: In(people.slice(from, from + 500)) },
          { status: 'placed', changedAt: at },
        );
    }
    const rows = given.map(({ talkId, personId, joinedAt }) => ({
      ...{ id: newId(at), talkId, personId, joinedAt: new Date(joinedAt), promotedAt: at },
    }));
    await insertMany(tables, TalkPromotion, rows);
    this.transactions.announce(new TalkPlacesGiven(talkIds));
  }
}
