import { Transactions } from '#database';
import { Clock, isSignedIn, newId, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { AuditEntry } from './audit-entry.entity.js';

/** What was done: a past-tense word such as "access-changed", to what, and the particulars. */
export interface Deed {
  readonly act: string;
  readonly subjectKind: string;
  readonly subjectId?: string | undefined;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Who did what, for acts on people and on their figures. */
@Injectable()
export class Audit {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Called inside the transaction of the act, so that neither is kept without the other. */
  async note(actor: Actor, deed: Deed): Promise<void> {
    await this.transactions.run(async (tables) => {
      const at = this.clock.now();
      await tables.insert(AuditEntry, {
        id: newId(at),
        at,
        actorId: isSignedIn(actor) ? actor.personId : null,
        act: deed.act,
        subjectKind: deed.subjectKind,
        subjectId: deed.subjectId ?? null,
        details: deed.details ?? {},
      });
    });
  }
}
