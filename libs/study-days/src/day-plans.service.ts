import { Transactions } from '#database';
import { authorise, Clock, minutesIn, newId, type Actor } from '#kernel';
import {
  canChange,
  instantAt,
  NOT_YOURS_TO_CHANGE,
  SessionQueries,
  wallClockAt,
  withParts,
  type SessionRow,
} from '#programme';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { faultOfParts, type OptionPlan, type PartPlan } from './domain/day.js';
import { dayOver, dayStale, notAStudyDay, planInvalid } from './study-days.errors.js';
import { StudyDay, StudyDayChoice, StudyDayOption, StudyDayPart } from './tables/index.js';

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
    private readonly clock: Clock,
  ) {}

  /**
   * Writes the plan in place of what was there. An option that keeps its name in its part keeps those
   * who chose it; whoever chose what is no more is asked to choose again.
   */
  async write(actor: Actor, sessionId: string, plan: DayPlan, version?: number): Promise<void> {
    await this.transactions.run(async (tables) => {
      const session = await this.planned(actor, sessionId);
      if (isOver(session, this.clock.now())) throw dayOver();
      refuseFaults(plan, session);
      const kept = await tables.findOneBy(StudyDay, { sessionId });
      if (version !== undefined && version !== (kept?.version ?? 0)) throw dayStale();
      const { price, joining } = plan;
      await tables.save(StudyDay, { sessionId, price, joining, version: (kept?.version ?? 0) + 1 });
      await this.replaceParts(tables, session, plan.parts);
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
  ): Promise<void> {
    const sessionId = session.id;
    const before = await tables.find(StudyDayOption, { where: { sessionId } });
    const options = parts.flatMap((part, place) => optionsOf(session, part, place));
    const rows = options.map((option) => ({
      ...option,
      id: idOf(option, before) ?? newId(this.clock.now()),
    }));
    const stays = new Set(rows.map(({ id }) => id));
    const gone = before.map(({ id }) => id).filter((id) => !stays.has(id));
    if (gone.length > 0) await tables.delete(StudyDayChoice, { optionId: In(gone) });
    if (gone.length > 0) await tables.delete(StudyDayOption, { id: In(gone) });
    await tables.delete(StudyDayPart, { sessionId });
    await tables.insert(
      StudyDayPart,
      parts.map((part, position) => partOf(session, part, position)),
    );
    await tables.save(StudyDayOption, rows);
  }
}

/** What people are credited with stands on the parts as they were. */
function isOver({ status, endsAt }: SessionRow, now: Date): boolean {
  return status === 'held' || status === 'cancelled' || endsAt <= now;
}

function refuseFaults({ price, joining, parts }: DayPlan, { startsAt, endsAt, timeZone }: SessionRow): void {
  if (price.length > 200) throw planInvalid('price', 'Use 200 characters at the most');
  if (joining.length > 4000) throw planInvalid('joining', 'Use 4000 characters at the most');
  const day = { from: wallClockAt(startsAt, timeZone).time, to: wallClockAt(endsAt, timeZone).time };
  const fault = faultOfParts(parts, day);
  if (fault !== undefined) throw planInvalid('parts', fault);
}

function partOf({ id, startsAt, timeZone }: SessionRow, { title, from, to }: PartPlan, position: number) {
  const { date } = wallClockAt(startsAt, timeZone);
  const at = (time: string) => instantAt({ date, time }, timeZone);
  const minutes = (time: string) => minutesIn({ start: startsAt, end: at(time) });
  return { sessionId: id, position, title, fromMinute: minutes(from), toMinute: minutes(to) };
}

/** A part without options is one thing for everybody. */
function optionsOf(session: SessionRow, { title, options }: PartPlan, part: number) {
  const all: readonly OptionPlan[] =
    options.length > 0 ? options : [{ title, place: null, capacity: null, kept: null }];
  return all.map(({ kept, ...option }, position) => ({
    ...{ sessionId: session.id, part, position, ...option },
    keptPlaces: kept?.places ?? null,
    keptGroups: kept?.staffGroups ?? [],
    keptUntil: kept && instantAt({ date: kept.until, time: '00:00' }, session.timeZone),
  }));
}

function idOf({ part, title }: { part: number; title: string }, before: readonly StudyDayOption[]) {
  return before.find((option) => option.part === part && option.title === title)?.id;
}
