import { Transactions } from '#database';
import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { Places } from './places.js';
import { SessionCancelled, SessionRestored } from './programme.events.js';
import { SeriesRests, type Ending, type Rest, type RestMeant } from './series-rest.js';
import { reasonSaid } from './session-states.service.js';
import { Session } from './session.entity.js';

/** Cancelling what is to come of a series, and taking that back. The timetable stays as it is. */
@Injectable()
export class SeriesEndings {
  constructor(
    private readonly transactions: Transactions,
    private readonly rests: SeriesRests,
    private readonly places: Places,
  ) {}

  /** What would be cancelled, or restored. */
  preview(actor: Actor, ending: Ending, meant: RestMeant): Promise<Rest> {
    return this.rests.of(actor, ending, meant);
  }

  /** Cancels the published ones; those who are coming are told. Answers how many sessions. */
  async cancel(actor: Actor, meant: RestMeant, reason: string): Promise<number> {
    const said = reasonSaid(reason);
    return this.transactions.run(async (tables) => {
      const { sessions } = await this.rests.of(actor, 'cancel', meant);
      for (const { id, version } of sessions) {
        const columns = { status: 'cancelled', cancelledReason: said, version: version + 1 } as const;
        await tables.update(Session, { id }, columns);
        this.transactions.announce(new SessionCancelled(id, said));
      }
      return sessions.length;
    });
  }

  /** Takes cancellations back: those who had places have them still. Answers how many sessions. */
  async restore(actor: Actor, meant: RestMeant): Promise<number> {
    return this.transactions.run(async (tables) => {
      const { sessions } = await this.rests.of(actor, 'restore', meant);
      for (const { id, version, draft } of sessions) {
        const columns = { status: 'published', cancelledReason: null, version: version + 1 } as const;
        await tables.update(Session, { id }, columns);
        this.transactions.announce(new SessionRestored(id));
        await this.places.offer(tables, { ...draft, id, status: 'published' });
      }
      return sessions.length;
    });
  }
}
