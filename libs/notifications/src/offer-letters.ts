import { insertMany, Transactions } from '#database';
import { Events } from '#events';
import { Clock } from '#kernel';
import { OfferMade } from '#programme';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OfferPosting } from './offer-posting.js';
import { OfferTold } from './offer-told.entity.js';

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
    if ((await this.posting.untold()).length === 0) return 0;
    return this.transactions.run(async (tables) => {
      const rows = await this.posting.untold();
      const toldAt = this.clock.now();
      await insertMany(
        tables,
        OfferTold,
        rows.map(({ id }) => ({ offerId: id, toldAt })),
      );
      await this.posting.post(rows);
      return rows.length;
    });
  }
}
