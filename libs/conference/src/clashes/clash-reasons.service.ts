import { Transactions } from '#database';
import { Clock, invalid, isSignedIn, notFound, oneLine, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { PlannedQueries } from '../planning/planned.queries.js';
import { ClashReason } from '../tables/index.js';
import { PlannedClashes } from './planned-clashes.js';

const LONGEST = 300;

/** Lets a clash be, with a reason that everybody sees who plans, and takes that back. */
@Injectable()
export class ClashReasons {
  constructor(
    private readonly transactions: Transactions,
    private readonly planned: PlannedQueries,
    private readonly clashes: PlannedClashes,
    private readonly clock: Clock,
  ) {}

  /** A second reason stands instead of the first. */
  async give(
    actor: Actor,
    slug: string,
    { clash, reason }: { clash: string; reason: string },
  ): Promise<void> {
    await this.transactions.run(async (tables) => {
      const draft = await this.planned.draft(actor, slug);
      const { clashes } = await this.clashes.of(draft);
      if (!clashes.some(({ key }) => key === clash))
        throw notFound('this clash. Perhaps it is put right already');
      const said = oneLine(reason);
      refuseFaults(said);
      const givenBy = isSignedIn(actor) ? actor.personId : null;
      const key = { conferenceId: draft.conference.id, clash };
      const row = { ...key, reason: said, givenBy, givenAt: this.clock.now() };
      await tables.upsert(ClashReason, row, ['conferenceId', 'clash']);
    });
  }

  /** It counts again from now on; twice is as good as once. */
  async takeBack(actor: Actor, slug: string, clash: string): Promise<void> {
    await this.transactions.run(async (tables) => {
      const { id: conferenceId } = await this.planned.mine(actor, slug);
      await tables.delete(ClashReason, { conferenceId, clash });
    });
  }
}

function refuseFaults(reason: string): void {
  if (reason === '') throw invalid([{ field: 'reason', message: 'Say why it may stay as it is' }]);
  if (reason.length > LONGEST)
    throw invalid([{ field: 'reason', message: `Use ${LONGEST} letters at most` }]);
}
