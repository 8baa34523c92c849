import { Clock, isSignedIn, newId, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { importUndone, notDecided, personUnknown, rowNotFound } from '../attendance.errors.js';
import { aliasOf } from '../domain/matching.js';
import { comersIn, type ComerRows } from '../domain/report-reading.js';
import type { Target } from '../domain/target.js';
import { addGuest, type GuestDraft } from '../guests/guest-draft.js';
import { Ledger } from '../ledger/ledger.service.js';
import { SessionsOnRecord, type SessionFacts } from '../session-facts.js';
import { Alias, ImportMatch, ImportRow } from '../tables/index.js';
import { columnsOf, entriesOf } from './import-writing.js';
import { ImportQueries } from './import.queries.js';

/** "This is them", "A guest" or "Not a person". */
export type Decision =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'guest'; readonly guest: GuestDraft }
  | { readonly kind: 'nobody' };

interface Row {
  readonly actor: Actor;
  readonly session: SessionFacts;
  readonly importId: string;
  readonly comer: ComerRows;
}

/** A human's word on who is in a report. It holds for all rows of that person and is remembered. */
@Injectable()
export class Matching {
  constructor(
    private readonly ledger: Ledger,
    private readonly sessions: SessionsOnRecord,
    private readonly queries: ImportQueries,
    private readonly clock: Clock,
  ) {}

  /** Decides who a row is; an earlier decision about it is undone first. Answers whether the next report will know it. */
  async decide(actor: Actor, place: { importId: string; row: number }, decision: Decision): Promise<boolean> {
    return this.onRow(actor, place, async (tables, row) => {
      const touched = await this.unmatch(tables, row);
      const target = await this.targetOf(tables, decision);
      await this.keepMatch(tables, row, target);
      const entries = entriesOf(row.importId, row.comer, target);
      await this.ledger.append(tables, { actor, sessionId: row.session.id }, entries);
      const attendees = entries.map(({ attendee }) => attendee.id);
      await this.ledger.settle(tables, row.session.id, await this.countedToo(touched, attendees));
      await this.ledger.note(actor, 'row-matched', {
        sessionId: row.session.id,
        details: { ...place, kind: target.kind },
      });
      return aliasOf(row.comer) !== undefined;
    });
  }

  /** Puts a decided row back in the queue, and forgets what was remembered of it. */
  async undo(actor: Actor, place: { importId: string; row: number }): Promise<void> {
    await this.onRow(actor, place, async (tables, row) => {
      if (!(await standing(tables, row))) throw notDecided();
      await this.ledger.settle(tables, row.session.id, await this.unmatch(tables, row));
      await this.ledger.note(actor, 'row-unmatched', { sessionId: row.session.id, details: place });
    });
  }

  private async onRow<T>(
    actor: Actor,
    { importId, row }: { importId: string; row: number },
    work: (tables: EntityManager, row: Row) => Promise<T>,
  ): Promise<T> {
    const found = await this.queries.kept(importId);
    const session = await this.sessions.kept(actor, found.sessionId);
    return this.ledger.change(session.id, async (tables) => {
      if ((await this.queries.kept(importId)).undoneAt !== null) throw importUndone();
      const comer = await comerAt(tables, importId, row);
      return work(tables, { actor, session, importId, comer });
    });
  }

  private async targetOf(tables: EntityManager, decision: Decision): Promise<Target> {
    if (decision.kind === 'nobody') return decision;
    if (decision.kind === 'guest')
      return { kind: 'guest', id: await addGuest(tables, decision.guest, this.clock.now()) };
    if (!(await tables.existsBy('Person', { id: decision.personId }))) throw personUnknown();
    return { kind: 'person', id: decision.personId };
  }

  private async keepMatch(
    tables: EntityManager,
    { actor, importId, comer }: Row,
    target: Target,
  ): Promise<void> {
    const now = this.clock.now();
    const by = isSignedIn(actor) ? actor.personId : null;
    const aliasId = await rememberAs(tables, comer, { target, by, at: now });
    await tables.insert(ImportMatch, {
      id: newId(now),
      importId,
      personKey: comer.personKey,
      ...columnsOf(target),
      how: 'human',
      aliasId,
      decidedBy: by,
      decidedAt: now,
      undoneAt: null,
    });
  }

  /** Ends the standing match of a row, if any, and answers whose evidence that changed. */
  private async unmatch(tables: EntityManager, row: Row): Promise<Set<string>> {
    const match = await standing(tables, row);
    if (!match) return new Set();
    const now = this.clock.now();
    await tables.update(ImportMatch, { id: match.id }, { undoneAt: now });
    await forget(tables, match, { comer: row.comer, at: now });
    const { importId, comer, actor } = row;
    await this.ledger.withdraw(tables, actor, { importId, personKey: comer.personKey, why: 'match undone' });
    return this.countedToo(
      new Set(),
      [match.personId ?? match.guestId].filter((id) => id !== null),
    );
  }

  /** A guest who was claimed is counted as the person who claimed them. */
  private async countedToo(touched: Set<string>, attendees: readonly string[]): Promise<Set<string>> {
    const persons = await this.ledger.countedAs(attendees);
    return new Set([...touched, ...attendees, ...persons.values()]);
  }
}

function standing(tables: EntityManager, { importId, comer }: Row): Promise<ImportMatch | null> {
  return tables.findOneBy(ImportMatch, { importId, personKey: comer.personKey, undoneAt: IsNull() });
}

/** Everybody's rows are few; those of one key are read whole, so that the decision holds for all. */
async function comerAt(tables: EntityManager, importId: string, row: number): Promise<ComerRows> {
  const asked = await tables.findOneBy(ImportRow, { importId, row });
  if (!asked) throw rowNotFound();
  const rows = await tables.find(ImportRow, {
    where: { importId, personKey: asked.personKey },
    order: { place: 'ASC' },
  });
  const [comer] = comersIn(rows);
  if (!comer) throw rowNotFound();
  return comer;
}

/** What led to a match that was undone is not to lead to it again. */
async function forget(
  tables: EntityManager,
  match: ImportMatch,
  { comer, at }: { comer: ComerRows; at: Date },
): Promise<void> {
  const alias = match.how === 'alias' ? aliasOf(comer) : undefined;
  const remembered = match.aliasId ? { id: match.aliasId } : alias;
  if (remembered) await tables.update(Alias, { ...remembered, withdrawnAt: IsNull() }, { withdrawnAt: at });
}

/** A later decision about the same e-mail or name takes the place of an earlier one. */
async function rememberAs(
  tables: EntityManager,
  comer: ComerRows,
  { target, by, at }: { target: Target; by: string | null; at: Date },
): Promise<string | null> {
  const alias = aliasOf(comer);
  if (!alias) return null;
  await tables.update(Alias, { ...alias, withdrawnAt: IsNull() }, { withdrawnAt: at });
  const id = newId(at);
  await tables.insert(Alias, {
    id,
    ...alias,
    ...columnsOf(target),
    createdBy: by,
    createdAt: at,
    withdrawnAt: null,
  });
  return id;
}
