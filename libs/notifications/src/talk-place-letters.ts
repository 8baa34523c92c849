import { TalkPlacesGiven } from '#conference';
import { insertMany, Transactions } from '#database';
import { Events } from '#events';
import { Clock } from '#kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { tellUntold } from './tell-untold.js';
import { TalkPlacePosting } from './talk-place-posting.js';
import { TalkPromotionTold } from './talk-promotion-told.entity.js';

/** Tells people that a place in a workshop is theirs: at once, whatever they chose to get, since it is their place. */
@Injectable()
export class TalkPlaceLetters implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly transactions: Transactions,
    private readonly posting: TalkPlacePosting,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.on(TalkPlacesGiven, async () => {
      await this.tellDue();
    });
  }

  /** Timed work too: what a stopped process did not tell is told by the next. Answers how many. */
  async tellDue(): Promise<number> {
    return tellUntold(this.transactions, {
      untold: () => this.posting.untold(),
      tell: async (tables, rows) => {
        const toldAt = this.clock.now();
        const told = rows.map(({ id }) => ({ promotionId: id, toldAt }));
        await insertMany(tables, TalkPromotionTold, told);
        await this.posting.post(rows);
        return rows.length;
      },
    });
  }
}
