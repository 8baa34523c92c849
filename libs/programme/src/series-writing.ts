import { Transactions } from '#database';
import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { PlanLine } from './domain/series-standing.js';
import { Places } from './places.js';
import { SessionCancelled, SessionPublished } from './programme.events.js';
import type { SeriesRow } from './series.queries.js';
import { columnsOf, factOfChange, insertSessions, replaceAround } from './session-writing.js';
import { Session } from './session.entity.js';
import { movedFrom } from './waiting/moved-from.js';

/** A plan that is to be kept. */
export interface KeptPlan {
  readonly series: SeriesRow;
  readonly lines: readonly PlanLine[];
  readonly reason: string;
}

/** Writes what a change makes of the sessions of a series. For use inside a transaction. */
@Injectable()
export class SeriesWriting {
  constructor(
    private readonly transactions: Transactions,
    private readonly places: Places,
    private readonly clock: Clock,
  ) {}

  async keep(tables: EntityManager, plan: KeptPlan): Promise<void> {
    const kept = await sessionsIn(tables, plan.lines);
    for (const line of plan.lines) {
      const session = kept.get(line.sessionId ?? '');
      if (session) await this.write(tables, line, { session, reason: plan.reason });
    }
    await this.add(tables, plan);
  }

  private async write(
    tables: EntityManager,
    line: PlanLine,
    { session, reason }: { session: Session; reason: string },
  ): Promise<void> {
    const { id } = session;
    const version = session.version + 1;
    if (line.fate === 'cancelled') {
      const isDraft = session.status === 'draft';
      await tables.update(Session, { id }, { status: 'cancelled', cancelledReason: reason, version });
      if (!isDraft) this.transactions.announce(new SessionCancelled(id, reason));
      return;
    }
    if (line.date !== session.seriesDate) await tables.update(Session, { id }, { seriesDate: line.date });
    if (!line.before || !line.after || !isRewritten(line)) return;
    await tables.update(Session, { id }, { ...columnsOf(line.after), version });
    await replaceAround(tables, id, line.after);
    this.transactions.announce(factOfChange(session, line.before, line.after));
    const placed = {
      id,
      status: session.status,
      ...line.after,
      movedFrom: movedFrom(line.before, line.after),
    };
    await this.places.offer(tables, placed);
  }

  private async add(tables: EntityManager, { lines, series }: KeptPlan): Promise<void> {
    const drafts = lines.flatMap(({ fate, after, date }) =>
      fate === 'added' && after && date !== null ? [{ ...after, seriesDate: date }] : [],
    );
    if (drafts.length === 0) return;
    const { createdBy } = series;
    const ids = await insertSessions(tables, drafts, {
      now: this.clock.now(),
      createdBy,
      status: 'published',
    });
    for (const id of ids) this.transactions.announce(new SessionPublished(id));
  }
}

async function sessionsIn(
  tables: EntityManager,
  lines: readonly PlanLine[],
): Promise<ReadonlyMap<string, Session>> {
  const ids = lines.flatMap(({ sessionId }) => sessionId ?? []);
  const found = ids.length === 0 ? [] : await tables.findBy(Session, { id: In(ids) });
  return new Map(found.map((session) => [session.id, session]));
}

function isRewritten({ fate }: PlanLine): boolean {
  return fate === 'moved' || fate === 'changed';
}
