import { createHash } from 'node:crypto';
import { authorise, Clock, invalid, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { faultsOfSeries, faultsOfSession, type SeriesDraft } from './domain/draft.js';
import { planOf } from './domain/series-plan.js';
import { seriesDraftOf, type Maker } from './domain/series-sessions.js';
import type { PlanLine } from './domain/series-standing.js';
import { tidiedSeries } from './domain/tidied.js';
import { timetableFrom } from './domain/timetable-from.js';
import { dayInWords } from './domain/when-in-words.js';
import {
  programmeStale,
  seriesIsDraft,
  sessionHasBegun,
  sessionIsApart,
  sessionNotFound,
} from './programme.errors.js';
import { canChange, NOT_YOURS_TO_CHANGE } from './programme.policy.js';
import { SeriesQueries, type SeriesRow } from './series.queries.js';
import { SeriesSessions, type SeriesSession } from './series-sessions.js';
import { SeriesTold, type Told } from './series-told.js';
import type { SessionMeant } from './session-states.service.js';

/** A change of a published series: of all that is to come, or of one session and the following. */
export interface SeriesChange extends SessionMeant {
  /** The first session that is meant; all to come, where none is named. */
  readonly from?: string | undefined;
  readonly changes: Partial<SeriesDraft>;
  /** Why sessions that fall away are cancelled. */
  readonly reason?: string | undefined;
  /** What the actor has seen of it: refused where the sessions would fare otherwise by now. */
  readonly seen?: string | undefined;
}

export interface SeriesPlan {
  readonly series: SeriesRow;
  readonly wanted: Required<SeriesDraft>;
  readonly lines: readonly PlanLine[];
  /** Sessions of the series that have begun or been held: they stay as they are. */
  readonly heldCount: number;
  /** Sessions that are to come before the first that is meant: they stay as they are too. */
  readonly earlierCount: number;
  /** How many people would be written to, and how often. */
  readonly told: Told;
  readonly seen: string;
}

/** Works out what a change of a published series would do, and does nothing. */
@Injectable()
export class SeriesPlanning {
  constructor(
    private readonly queries: SeriesQueries,
    private readonly sessions: SeriesSessions,
    private readonly told: SeriesTold,
    private readonly clock: Clock,
  ) {}

  /** The series as it is meant from that session on. */
  async beginning(actor: Actor, id: string, from?: string): Promise<SeriesRow> {
    const series = await this.toChange(actor, { id });
    if (from === undefined) return series;
    const first = firstMeant(await this.sessions.of(series), from, this.clock.now());
    return { ...series, ...timetableFrom(series, first.date) };
  }

  async planned(series: SeriesRow, { from, changes }: SeriesChange): Promise<SeriesPlan> {
    const now = this.clock.now();
    const sessions = await this.sessions.of(series);
    const first = from === undefined ? undefined : firstMeant(sessions, from, now).date;
    const basis = first === undefined ? series : timetableFrom(series, first);
    const wanted = tidiedSeries({ ...seriesDraftOf({ ...series, ...basis }), ...changes });
    const faults = faultsOfSeries(wanted);
    if (faults.length > 0) throw invalid(faults);
    const maker: Maker = { ...wanted, id: series.id, createdBy: series.createdBy };
    const lines = planOf({ series, wanted: maker, sessions, from: first, now });
    refuseFaultsIn(lines);
    const heldCount = sessions.filter((session) => isOver(session, now)).length;
    const inLines = lines.filter(({ sessionId }) => sessionId !== null).length;
    return {
      ...{ series, wanted, lines, heldCount, seen: markOf(lines) },
      earlierCount: sessions.length - heldCount - inLines,
      told: await this.told.by(lines, sessions),
    };
  }

  /** A published series that the actor may change; inside a transaction, as it stands there. */
  async toChange(actor: Actor, { id, version }: SessionMeant): Promise<SeriesRow> {
    const series = await this.queries.byId(actor, id);
    authorise(canChange(actor, series), NOT_YOURS_TO_CHANGE);
    if (series.status !== 'published') throw seriesIsDraft();
    if (version !== undefined && version !== series.version) throw programmeStale();
    return series;
  }
}

/** The session that is meant, where it is one of the timetable and has not begun. */
function firstMeant(
  sessions: readonly SeriesSession[],
  from: string,
  now: Date,
): SeriesSession & { date: string } {
  const first = sessions.find(({ id }) => id === from);
  if (!first) throw sessionNotFound();
  if (isOver(first, now)) throw sessionHasBegun();
  if (first.date === null) throw sessionIsApart();
  return { ...first, date: first.date };
}

function isOver({ status, draft }: SeriesSession, now: Date): boolean {
  return status === 'held' || draft.startsAt <= now;
}

/** What was changed on one session alone may not go with what the series becomes: said before anything is saved. */
function refuseFaultsIn(lines: readonly PlanLine[]): void {
  for (const { fate, after } of lines) {
    const faults = after && (fate === 'moved' || fate === 'changed') ? faultsOfSession(after) : [];
    const day = after ? dayInWords(after.startsAt, after.timeZone) : '';
    const named = faults.map(({ field, message }) => ({ field, message: `${day}: ${message}` }));
    if (named.length > 0) throw invalid(named);
  }
}

/** A mark of what was looked at, so that what is done is just that. */
export function markOf(seen: unknown): string {
  return createHash('sha256').update(JSON.stringify(seen)).digest('base64url').slice(0, 22);
}
