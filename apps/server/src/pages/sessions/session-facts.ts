import type { SeenCase } from '#cases';
import type { CatchUpRow, LastTime } from '#catch-up';
import type { Viewer } from '#http';
import type { LeaderRow, PlacesSeen, SessionRow } from '#programme';
import type { DayRow } from '#study-days';
import type { Vocabulary } from './session-words.js';

/** All that the page of a session is made of. */
export interface SessionFacts {
  readonly session: SessionRow;
  readonly leaders: readonly LeaderRow[];
  readonly viewer: Viewer | undefined;
  readonly words: Vocabulary;
  readonly now: Date;
  /** The places as the viewer meets them: what is kept for others is not open to them. */
  readonly places: PlacesSeen;
  /** Whether the viewer may change it. */
  readonly isMine: boolean;
  /** Whether the viewer has a part in it: who is coming and how it runs are shown to them. */
  readonly hasPart: boolean;
  /** Its parts, where it is a study day that has been planned. */
  readonly day?: DayRow | undefined;
  /** The address of its talks, where it is a day of a conference. */
  readonly programme?: string | undefined;
  /** Its cases, as far as the viewer may read them. */
  readonly cases: readonly SeenCase[];
  /** What this session left behind, and what an earlier one of its series did. */
  readonly catchUp?: CatchUpRow | undefined;
  readonly lastTime?: LastTime | undefined;
}
