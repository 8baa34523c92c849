import { isSamePlacement, type Placement as Placed } from '#kernel';

/** Where people meet. */
export type Mode = 'online' | 'in-person' | 'hybrid';

/** When and where a session is, as people put it in their calendars. */
export interface Placement extends Placed {
  readonly mode: Mode;
}

/** Whether people should come; withdrawn is what went back to be a draft. */
export type EventStatus = 'confirmed' | 'cancelled' | 'withdrawn';

/** What a session is in a calendar, whoever's it is. */
export interface SessionEvent extends Placement {
  readonly sessionId: string;
  /** Stable for the life of the session, and no other's. */
  readonly uid: string;
  readonly title: string;
  readonly summary: string;
  readonly status: EventStatus;
  readonly sequence: number;
  /** When what is said here last changed. */
  readonly stampedAt: Date;
}

/**
 * The SEQUENCE after a change: one more for another time or place, a cancellation or a restoring, since
 * calendars ask people again then; the same for a mended word.
 */
export function nextSequence(
  before: Placement & Pick<SessionEvent, 'status' | 'sequence'>,
  after: Placement & Pick<SessionEvent, 'status'>,
): number {
  const isSame = before.status === after.status && isSamePlacement(before, after);
  return isSame ? before.sequence : before.sequence + 1;
}
