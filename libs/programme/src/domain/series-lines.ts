import { isSamePlacement } from '#kernel';
import type { SessionDraft } from './draft.js';
import { partsChanged, withParts, type SeriesPart } from './series-parts.js';
import type { DatedStanding, Fate, LeftWhy, PlanFacts, PlanLine, Standing } from './series-standing.js';
import { sessionOn, type Maker } from './series-sessions.js';

/** What a change of a series writes anew. */
export interface Rewriting {
  /** The parts that differ between the series as it is and as it is wanted, seen on any one date. */
  readonly parts: readonly SeriesPart[];
  readonly wanted: Maker;
  /** Who led its sessions until now. */
  readonly leaderIds: readonly string[];
  readonly now: Date;
}

export function rewritingOf({ series, wanted, now }: PlanFacts): Rewriting {
  const was = sessionOn(series.firstDate, series);
  const parts = partsChanged(was, sessionOn(series.firstDate, wanted));
  return { parts, wanted, leaderIds: was.leaderIds, now };
}

/** What becomes of a session that stands for that date from now on. */
export function lineFor(session: DatedStanding, date: string, rewriting: Rewriting): PlanLine {
  if (isHistory(session)) return { ...leftAlone(session), date };
  const { parts } = rewriting;
  const meant: SeriesPart[] = date === session.date ? [...parts] : [...new Set([...parts, 'time' as const])];
  const keeps = meant.filter((part) => session.ownParts.includes(part));
  const taken = meant.filter((part) => !keeps.includes(part));
  const after = withParts(session.draft, taken, draftOn(date, session, rewriting));
  if (after.startsAt <= rewriting.now) return leftAlone(session, 'gone');
  return { ...blank(session), fate: fateOf(session.draft, after), date, after, keeps };
}

/** A draft that falls away is not cancelled before everybody's eyes: nobody knows of it. */
export function cancelled(session: Standing): PlanLine {
  const isOff = session.status === 'published' && !isHistory(session);
  return isOff ? { ...blank(session), fate: 'cancelled' } : leftAlone(session);
}

export function added(date: string, wanted: Maker): PlanLine {
  const after = sessionOn(date, wanted);
  return { fate: 'added', why: null, sessionId: null, date, before: null, after, keeps: [] };
}

export function leftAlone(session: Standing, why: LeftWhy = whyOf(session)): PlanLine {
  return { ...blank(session), fate: 'left', why };
}

/** It is cancelled already, or somebody's record depends on it. */
function isHistory({ status, isAttended }: Standing): boolean {
  return status === 'cancelled' || isAttended;
}

/** Other leaders take the place of those that the series had; whoever else has a part in a session keeps it. */
function draftOn(date: string, session: Standing, { wanted, leaderIds }: Rewriting): SessionDraft {
  const draft = sessionOn(date, wanted);
  const others = session.draft.leaderIds.filter((id) => !leaderIds.includes(id));
  return { ...draft, leaderIds: [...new Set([...draft.leaderIds, ...others])] };
}

/** What a change from one draft to the other comes to. */
export function fateOf(before: SessionDraft, after: SessionDraft): Fate {
  if (partsChanged(before, after).length === 0) return 'kept';
  return isSamePlacement(before, after) ? 'changed' : 'moved';
}

function whyOf({ isAttended, date, status }: Standing): LeftWhy {
  if (isAttended) return 'attended';
  if (date === null) return 'apart';
  return status === 'draft' ? 'draft' : 'cancelled';
}

function blank({ id, date, draft }: Standing): PlanLine {
  return { fate: 'kept', why: null, sessionId: id, date, before: draft, after: draft, keeps: [] };
}
