import type { SessionDraft } from './draft.js';
import type { SeriesPart } from './series-parts.js';
import type { Maker } from './series-sessions.js';
import type { SessionStatus } from './session-status.js';

/** A session of a series as it stands. */
export interface Standing {
  readonly id: string;
  /** The date of the series that it stands for; none where it was added apart from the timetable. */
  readonly date: string | null;
  readonly status: SessionStatus;
  readonly draft: SessionDraft;
  /** What was changed on this one alone. */
  readonly ownParts: readonly SeriesPart[];
  /** Somebody's presence is written down for it. */
  readonly isAttended: boolean;
}

/** What becomes of a session: `left` alone has its reason. */
export type Fate = 'moved' | 'changed' | 'kept' | 'cancelled' | 'added' | 'left';
export type LeftWhy = 'attended' | 'cancelled' | 'apart' | 'draft' | 'gone';

export interface PlanLine {
  readonly fate: Fate;
  readonly why: LeftWhy | null;
  readonly sessionId: string | null;
  /** The date that it stands for afterwards. */
  readonly date: string | null;
  readonly before: SessionDraft | null;
  readonly after: SessionDraft | null;
  /** Parts that the series changes and this session keeps, since they were changed on it alone. */
  readonly keeps: readonly SeriesPart[];
}

export interface PlanFacts {
  readonly series: Maker;
  readonly wanted: Maker;
  readonly sessions: readonly Standing[];
  /** Only from this date of the series on. */
  readonly from?: string | undefined;
  readonly now: Date;
}

export type DatedStanding = Standing & { readonly date: string };
