import { Transactions } from '#database';
import { authorise, type Actor } from '#kernel';
import { canChange } from '#programme';
import { Injectable } from '@nestjs/common';
import { NOT_YOURS_TO_PLAN } from './conference.errors.js';
import { ConferenceQueries } from './conference.queries.js';
import type { RoomOurs, TalkOurs } from './ours.js';
import { GivingPlaces } from './sign-up/giving-places.js';
import { ConferenceRoom, Talk } from './tables/index.js';

/** By the names of the rooms and the guids of the talks; what is not said stays as it is. */
export interface OwnFactsMeant {
  readonly rooms: ReadonlyMap<string, Partial<RoomOurs>>;
  readonly talks: ReadonlyMap<string, Partial<TalkOurs>>;
}

/** Adds what is ours to a programme that came from other software. */
@Injectable()
export class OwnFacts {
  constructor(
    private readonly transactions: Transactions,
    private readonly queries: ConferenceQueries,
    private readonly giving: GivingPlaces,
  ) {}

  async write(actor: Actor, slug: string, { rooms, talks }: OwnFactsMeant): Promise<void> {
    await this.transactions.run(async (tables) => {
      const conference = await this.queries.there(slug);
      authorise(canChange(actor, conference), NOT_YOURS_TO_PLAN);
      for (const { id, name, ours } of await this.queries.rooms(conference.id))
        if (rooms.has(name))
          await tables.update(ConferenceRoom, { id }, { ours: { ...ours, ...rooms.get(name) } });
      for (const { id, guid, ours } of await this.queries.talks(conference.id))
        if (talks.has(guid)) await tables.update(Talk, { id }, { ours: { ...ours, ...talks.get(guid) } });
      await this.giving.giveAll(tables, conference.id);
    });
  }
}
