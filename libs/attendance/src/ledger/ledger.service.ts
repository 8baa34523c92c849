import { Audit } from '#audit';
import { insertMany, sql, Transactions, writeRows } from '#database';
import { Clock, isSignedIn, newId, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RegisterChanged } from '../attendance.events.js';
import type { Source } from '../domain/evidence.js';
import type { Attendee } from '../domain/target.js';
import { Evidence, EvidenceWithdrawal, Register } from '../tables/index.js';
import { Conclusions } from './conclusions.service.js';

/** A fact to write down. What is not said is not known. */
export interface Entry {
  readonly attendee: Attendee;
  readonly source: Source;
  /** The one talk of which it tells, at a conference. */
  readonly talkId?: string | null;
  readonly joinedAt?: Date | null;
  readonly leftAt?: Date | null;
  readonly minutes?: number | null;
  readonly flags?: readonly string[];
  readonly importId?: string;
  readonly importRow?: number;
  readonly reason?: string | null;
  readonly detail?: object | null;
}

/** Why facts no longer stand: the import was undone, a match was, or a visit was somebody else's. */
export interface Withdrawal {
  readonly importId: string;
  readonly personKey?: string;
  readonly why: string;
}

/**
 * The append-only ledger of evidence. It grows and facts in it are withdrawn; nothing is changed or
 * deleted. Whoever writes in it does so inside `change`, and calls `settle` last.
 */
@Injectable()
export class Ledger {
  constructor(
    private readonly transactions: Transactions,
    private readonly conclusions: Conclusions,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** A transaction with the session's register in hand. */
  change<T>(sessionId: string, work: (tables: EntityManager) => Promise<T>): Promise<T> {
    return this.transactions.run(async (tables) => {
      await this.open(tables, sessionId);
      return work(tables);
    });
  }

  /** Takes the session's register in hand: others who want to change it come after. */
  async open(tables: EntityManager, sessionId: string): Promise<void> {
    await tables.upsert(Register, { sessionId, changedAt: this.clock.now() }, ['sessionId']);
  }

  async append(
    tables: EntityManager,
    { actor, sessionId }: { actor: Actor; sessionId: string },
    entries: readonly Entry[],
  ): Promise<void> {
    const recordedAt = this.clock.now();
    const recordedBy = isSignedIn(actor) ? actor.personId : null;
    await insertMany(tables, Evidence, rowsOf(entries, { sessionId, recordedAt, recordedBy }));
  }

  /** Withdraws what stands of an import, or of one person in it. One statement, however many rows. */
  async withdraw(
    tables: EntityManager,
    actor: Actor,
    { importId, personKey, why }: Withdrawal,
  ): Promise<void> {
    const withdrawnBy = isSignedIn(actor) ? actor.personId : null;
    const ofOne = sql`and e.import_row in (select r.row from import_row r
      where r.import_id = e.import_id and r.person_key = ${personKey ?? ''})`;
    await writeRows(
      tables,
      sql`insert into evidence_withdrawal (evidence_id, withdrawn_at, withdrawn_by, why)
        select e.id, cast(${+this.clock.now()} as bigint), cast(${withdrawnBy} as text), cast(${why} as text)
        from evidence e where e.import_id = ${importId} ${personKey === undefined ? sql`` : ofOne}
        and not exists (select 1 from evidence_withdrawal w where w.evidence_id = e.id)`,
    );
  }

  /** Withdraws facts one by one: they were written down by mistake. */
  async withdrawFacts(
    tables: EntityManager,
    actor: Actor,
    { ids, why }: { readonly ids: readonly string[]; readonly why: string },
  ): Promise<void> {
    const withdrawnBy = isSignedIn(actor) ? actor.personId : null;
    const withdrawnAt = this.clock.now();
    await insertMany(
      tables,
      EvidenceWithdrawal,
      ids.map((evidenceId) => ({ evidenceId, withdrawnAt, withdrawnBy, why })),
    );
  }

  /** Notes who did what to a session's figures. */
  note(
    actor: Actor,
    act: string,
    subject: { sessionId: string; details: Record<string, unknown> },
  ): Promise<void> {
    const { sessionId, details } = subject;
    return this.audit.note(actor, { act, subjectKind: 'session', subjectId: sessionId, details });
  }

  /** Everybody of whom an import tells. */
  attendeesOf(importId: string): Promise<Set<string>> {
    return this.conclusions.ofImport(importId);
  }

  /** Guests who were claimed, and the persons whom they are counted as. */
  countedAs(guestIds: readonly string[]): Promise<Map<string, string>> {
    return this.conclusions.countedAs(guestIds);
  }

  /** Concludes anew for everybody: the session's times were changed. */
  async settleAll(tables: EntityManager, sessionId: string): Promise<void> {
    await this.settle(tables, sessionId, await this.conclusions.everybody(sessionId));
  }

  /** Concludes anew for those whose evidence changed, and says so. */
  async settle(tables: EntityManager, sessionId: string, attendees: ReadonlySet<string>): Promise<void> {
    await this.conclusions.rebuild(tables, sessionId, attendees);
    this.transactions.announce(new RegisterChanged(sessionId));
  }
}

function* rowsOf(
  entries: readonly Entry[],
  recorded: { readonly sessionId: string; readonly recordedAt: Date; readonly recordedBy: string | null },
) {
  for (const { attendee, ...entry } of entries)
    yield {
      ...NOTHING_SAID,
      ...entry,
      ...recorded,
      id: newId(recorded.recordedAt),
      personId: attendee.kind === 'person' ? attendee.id : null,
      guestId: attendee.kind === 'guest' ? attendee.id : null,
    };
}

const NOTHING_SAID = {
  talkId: null,
  joinedAt: null,
  leftAt: null,
  minutes: null,
  flags: [],
  importId: null,
  importRow: null,
  reason: null,
  detail: null,
};
