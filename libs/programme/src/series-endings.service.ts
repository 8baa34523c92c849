import { Transactions } from '#database';
import { invalid, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Places } from './places.js';
import {
  nothingToCome,
  nothingToRestore,
  planOutdated,
  seriesIsDraft,
  sessionNotFound,
} from './programme.errors.js';
import { SessionCancelled, SessionRestored } from './programme.events.js';
import { seriesRowOf } from './series-drafts.js';
import { markOf } from './series-planning.js';
import { SeriesSessions, type SeriesSession } from './series-sessions.js';
import { SeriesTold, type Told } from './series-told.js';
import { seriesToChange } from './series.service.js';
import { reasonSaid, type SessionMeant } from './session-states.service.js';
import { Session } from './session.entity.js';

/** Which sessions of a series: all to come, or one and those after it. */
export interface RestMeant extends SessionMeant {
  readonly from?: string | undefined;
  /** Of those, only these. */
  readonly only?: readonly string[] | undefined;
  /** What the actor has seen of it: refused where it would reach other sessions by now. */
  readonly seen?: string | undefined;
}

/** The sessions that it would reach, in the order of time, and who would be told. */
export interface Rest {
  readonly title: string;
  readonly sessions: readonly SeriesSession[];
  readonly told: Told;
  readonly seen: string;
}

type Ending = 'cancel' | 'restore';

/** Cancelling what is to come of a series, and taking that back. The timetable stays as it is. */
@Injectable()
export class SeriesEndings {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SeriesSessions,
    private readonly told: SeriesTold,
    private readonly places: Places,
  ) {}

  /** What would be cancelled, or restored. */
  async preview(actor: Actor, ending: Ending, meant: RestMeant): Promise<Rest> {
    return this.transactions.run((tables) => this.rest(tables, actor, { ...meant, ending }));
  }

  /** Cancels the published ones; those who are coming are told. Answers how many sessions. */
  async cancel(actor: Actor, meant: RestMeant, reason: string): Promise<number> {
    const said = reasonSaid(reason);
    return this.transactions.run(async (tables) => {
      const { sessions } = await this.rest(tables, actor, { ...meant, ending: 'cancel' });
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
      const { sessions } = await this.rest(tables, actor, { ...meant, ending: 'restore' });
      for (const { id, version, draft } of sessions) {
        const columns = { status: 'published', cancelledReason: null, version: version + 1 } as const;
        await tables.update(Session, { id }, columns);
        this.transactions.announce(new SessionRestored(id));
        await this.places.offer(tables, { ...draft, id, status: 'published' });
      }
      return sessions.length;
    });
  }

  private async rest(
    tables: EntityManager,
    actor: Actor,
    { from, only, seen, ending, ...meant }: RestMeant & { ending: Ending },
  ): Promise<Rest> {
    const series = await seriesToChange(tables, actor, meant);
    if (series.status !== 'published') throw seriesIsDraft();
    const toCome = await this.sessions.toCome(seriesRowOf(series));
    const status = ending === 'cancel' ? 'published' : 'cancelled';
    const rest = fromOn(toCome, from).filter((session) => session.status === status);
    if (rest.length === 0) throw ending === 'cancel' ? nothingToCome() : nothingToRestore();
    const mark = markOf(rest.map(({ id }) => id));
    if (seen !== undefined && seen !== mark) throw planOutdated();
    const sessions = chosen(rest, only);
    const told = await this.told.around(sessions.map(({ id }) => id));
    return { title: series.title, sessions, told, seen: mark };
  }
}

/** A session that is not one of them is refused: to take it for the first would reach them all. */
function fromOn(toCome: readonly SeriesSession[], from: string | undefined): readonly SeriesSession[] {
  if (from === undefined) return toCome;
  const first = toCome.find(({ id }) => id === from);
  if (!first) throw sessionNotFound();
  return toCome.filter(({ draft }) => draft.startsAt >= first.draft.startsAt);
}

function chosen(rest: readonly SeriesSession[], only: readonly string[] | undefined) {
  const sessions = rest.filter(({ id }) => only === undefined || only.includes(id));
  if (sessions.length === 0) throw invalid([{ field: 'sessions', message: 'Choose one session at least' }]);
  return sessions;
}
