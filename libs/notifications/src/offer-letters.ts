import { insertMany, Transactions } from '#database';
import { Events } from '#events';
import { Clock } from '#kernel';
import { OfferMade } from '#programme';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OfferPosting } from './offer-posting.js';
import { OfferTold } from './offer-told.entity.js';
import { tellUntold } from './tell-untold.js';

/** Tells people that a place is held for them: at once, whatever they chose to get, since it is asked of them. */
@Injectable()
export class OfferLetters implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly transactions: Transactions,
    private readonly posting: OfferPosting,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.on(OfferMade, async () => {
      await this.tellDue();
    });
  }

  /** Timed work too: what a stopped process did not tell is told by the next. Answers how many. */
  async tellDue(): Promise<number> {
    return tellUntold(this.transactions, {
      untold: () => this.posting.untold(),
      tell: async (tables, rows) => {
        const toldAt = this.clock.now();
        const told = rows.map(({ id }) => ({ offerId: id, toldAt }));
        await insertMany(tables, OfferTold, told);
        await this.posting.post(rows);
        return rows.length;
      },
    });
  }
}
