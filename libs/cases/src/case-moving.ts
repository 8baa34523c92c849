import { Audit } from '#audit';
import { Transactions } from '#database';
import { Clock, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseTakenAway } from './cases.events.js';
import { caseStale, notNow, notYourOwn, notYours } from './cases.errors.js';
import { movedBy, type CaseMove } from './domain/moves.js';
import { isMove, isTheirs, mayDo, mayMove, type CaseDeed } from './domain/who-may-act.js';
import { CasesSeen, type SeenCase } from './seeing/cases-seen.js';
import { CaseRecord } from './tables/index.js';

/** The case that somebody means, as it was when they looked at it. */
export interface CaseMeant {
  readonly id: string;
  readonly version?: number | undefined;
}

type Change = Partial<CaseRecord>;

/** The one way in which cases are changed: seen, allowed, written, noted. */
@Injectable()
export class CaseMoving {
  constructor(
    private readonly transactions: Transactions,
    private readonly seen: CasesSeen,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Moves the case; `work` writes what belongs to the move, and answers what else changes in the record. */
  async move(
    actor: Actor,
    meant: CaseMeant,
    move: CaseMove,
    work: (tables: EntityManager, seen: SeenCase) => Promise<Change> = () => Promise.resolve({}),
  ): Promise<void> {
    await this.change(actor, meant, move, async (tables, seen) => {
      const change = await work(tables, seen);
      const from = seen.row.status;
      const status = movedBy(from, move) ?? from;
      await this.audit.note(actor, {
        ...{ act: `case-${move}`, subjectKind: 'case', subjectId: meant.id },
        details: { from, to: status },
      });
      return { ...change, status };
    });
  }

  /** The case, for whoever may do that with it now; others are refused before what they sent is looked at. */
  async allowed(actor: Actor, meant: CaseMeant, act: CaseMove | CaseDeed): Promise<SeenCase> {
    const seen = await this.seen.findStory(actor, meant.id);
    refuseOthers(act, seen);
    if (meant.version !== undefined && meant.version !== seen.row.version) throw caseStale();
    return seen;
  }

  /** Does something inside the case and leaves it where it stands. */
  async within(
    actor: Actor,
    meant: CaseMeant,
    deed: CaseDeed,
    work: (tables: EntityManager, seen: SeenCase) => Promise<Change | undefined>,
  ): Promise<void> {
    await this.change(actor, meant, deed, work);
  }

  private async change(
    actor: Actor,
    meant: CaseMeant,
    act: CaseMove | CaseDeed,
    work: (tables: EntityManager, seen: SeenCase) => Promise<Change | undefined>,
  ): Promise<void> {
    await this.transactions.run(async (tables) => {
      const seen = await this.allowed(actor, meant, act);
      const change = await work(tables, seen);
      if (change === undefined) return;
      const version = seen.row.version + 1;
      await tables.update(CaseRecord, { id: meant.id }, { ...change, changedAt: this.clock.now(), version });
      this.announceGone(seen, change);
    });
  }

  private announceGone(
    { row: { id, sessionId } }: SeenCase,
    { sessionId: next = sessionId, status }: Change,
  ): void {
    const isGone = next !== sessionId || status === 'withdrawn';
    if (sessionId !== null && isGone) this.transactions.announce(new CaseTakenAway(sessionId, id));
  }
}

function refuseOthers(act: CaseMove | CaseDeed, seen: SeenCase): void {
  const isAllowed = isMove(act) ? mayMove(act, seen) : mayDo(act, seen);
  if (isAllowed) return;
  if (isTheirs(act, seen)) throw notNow(seen.row.status);
  throw seen.why === 'presenter' && seen.looker.isReviewer ? notYourOwn() : notYours();
}
