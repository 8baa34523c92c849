import { invalid, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { nothingToCome, nothingToRestore, planOutdated, sessionNotFound } from './programme.errors.js';
import { markOf, SeriesPlanning } from './series-planning.js';
import { SeriesSessions, type SeriesSession } from './series-sessions.js';
import { SeriesTold, type Told } from './series-told.js';
import type { SessionMeant } from './session-states.service.js';

export type Ending = 'cancel' | 'restore';

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

/** Finds what is to come of a series and can be cancelled, or restored. It changes nothing. */
@Injectable()
export class SeriesRests {
  constructor(
    private readonly planning: SeriesPlanning,
    private readonly sessions: SeriesSessions,
    private readonly told: SeriesTold,
  ) {}

  async of(actor: Actor, ending: Ending, meant: RestMeant): Promise<Rest> {
    const { from, only, seen } = meant;
    const series = await this.planning.toChange(actor, meant);
    const toCome = await this.sessions.toCome(series);
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
