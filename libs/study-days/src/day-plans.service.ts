import { Transactions } from '#database';
import { authorise, Clock, type Actor } from '#kernel';
import {
  canChange,
  NOT_YOURS_TO_CHANGE,
  programmeStale,
  SessionQueries,
  withParts,
  type SessionRow,
} from '#programme';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ChoicesKept } from './choices-kept.js';
import { optionRows, partRow } from './day-rows.js';
import type { PartPlan } from './domain/day.js';
import { askedAgain } from './domain/part-identity.js';
import { refuseFaults } from './plan-faults.js';
import { dayOver, notAStudyDay } from './study-days.errors.js';
import { StudyDay, StudyDayOption, StudyDayPart } from './tables/index.js';

/** A day as its organiser plans it. */
export interface DayPlan {
  readonly price: string;
  readonly joining: string;
  readonly parts: readonly PartPlan[];
}

/** Plans study days: their parts, and what happens side by side in them. */
@Injectable()
export class DayPlans {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionQueries,
    private readonly choices: ChoicesKept,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes the plan in place of what was there. An option that keeps its name in its part keeps those
   * who chose it, wherever in the day the part stands now; whoever chose what is no more is asked to
   * choose again. Answers how many people that are.
   */
  async write(actor: Actor, sessionId: string, plan: DayPlan, version?: number): Promise<number> {
    return this.transactions.run(async (tables) => {
      const session = await this.planned(actor, sessionId);
      if (isOver(session, this.clock.now())) throw dayOver();
      refuseFaults(plan, session, this.clock.now());
      const kept = await tables.findOneBy(StudyDay, { sessionId });
      if (version !== undefined && version !== (kept?.version ?? 0)) throw programmeStale();
      const { price, joining } = plan;
      await tables.save(StudyDay, { sessionId, price, joining, version: (kept?.version ?? 0) + 1 });
      const before = await this.choices.counting(sessionId);
      const options = await this.replaceParts(tables, session, plan.parts);
      return askedAgain(before, await this.choices.counting(sessionId), partsToChoose(options));
    });
  }

  /** A study day that the actor may change. */
  async planned(actor: Actor, sessionId: string): Promise<SessionRow> {
    const session = await this.sessions.byId(actor, sessionId);
    const leaders = await this.sessions.leadersOf(sessionId);
    authorise(canChange(actor, withParts(session, leaders)), NOT_YOURS_TO_CHANGE);
    if (session.kind !== 'study-day') throw notAStudyDay();
    return session;
  }

  private async replaceParts(
    tables: EntityManager,
    session: SessionRow,
    parts: readonly PartPlan[],
  ): Promise<readonly StudyDayOption[]> {
    const of = { where: { sessionId: session.id }, order: { position: 'ASC' } } as const;
    const before = {
      parts: await tables.find(StudyDayPart, of),
      options: await tables.find(StudyDayOption, of),
    };
    const rows = optionRows(session, parts, before, this.clock.now());
    const stays = new Set(rows.map(({ id }) => id));
    const gone = before.options.map(({ id }) => id).filter((id) => !stays.has(id));
    await this.choices.take(tables, before.options, rows);
    if (gone.length > 0) await tables.delete(StudyDayOption, { id: In(gone) });
    await tables.delete(StudyDayPart, { sessionId: session.id });
    await tables.insert(
      StudyDayPart,
      parts.map((part, position) => partRow(session, part, position)),
    );
    await tables.save(StudyDayOption, rows);
    return rows;
  }
}

/** What people are credited with stands on the parts as they were. */
function isOver({ status, endsAt }: SessionRow, now: Date): boolean {
  return status === 'held' || status === 'cancelled' || endsAt <= now;
}

/** Where several things happen side by side; the first of them alone asks nobody anything. */
function partsToChoose(options: readonly StudyDayOption[]): number[] {
  return options.filter(({ position }) => position === 1).map(({ part }) => part);
}
