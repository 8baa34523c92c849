import { Transactions } from '#database';
import { Clock, forbidden, isSignedIn, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { noSuchTalk, SIGN_IN_TO_STAR } from './conference.errors.js';
import { Talk, TalkStar } from './tables/index.js';

/** The talks that a person means to hear. Nobody else sees them. */
@Injectable()
export class Stars {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Twice is as good as once. */
  async add(actor: Actor, talkId: string): Promise<void> {
    const personId = personOf(actor);
    await this.transactions.run(async (tables) => {
      if (!(await tables.existsBy(Talk, { id: talkId, goneAt: IsNull() }))) throw noSuchTalk();
      const star = { talkId, personId };
      if (await tables.existsBy(TalkStar, star)) return;
      await tables.insert(TalkStar, { ...star, starredAt: this.clock.now() });
    });
  }

  async remove(actor: Actor, talkId: string): Promise<void> {
    const personId = personOf(actor);
    await this.transactions.run((tables) => tables.delete(TalkStar, { talkId, personId }));
  }
}

function personOf(actor: Actor): string {
  if (!isSignedIn(actor)) throw forbidden(SIGN_IN_TO_STAR);
  return actor.personId;
}
