import { isSamePlacement, type Placement as Placed } from '#kernel';
import type { EventStatus, Placement } from './session-event.js';

/** Where a person stands with a session, as far as their calendar goes. */
export type Standing = 'registered' | 'waiting' | 'none';

/** What a person was last told. */
export interface Told extends Placement {
  readonly standing: Standing;
  readonly hasInvitation: boolean;
  readonly isCancelled: boolean;
}

/** How it is now. */
export interface Present extends Placement {
  readonly standing: Standing;
  /** They waited, and a place became free. */
  readonly isPromoted: boolean;
  readonly status: EventStatus;
  /** From where it moved, if the letter of an open offer told them that. */
  readonly movedFrom?: Placed | undefined;
}

/** What a letter is about. */
export type News = 'confirmed' | 'promoted' | 'moved' | 'cancelled' | 'restored' | 'left';

/** The letter that is due, and what it does to the person's calendar; nothing where they only read it. */
export interface Telling {
  readonly news: News;
  readonly method: 'REQUEST' | 'CANCEL' | undefined;
}

/** What to tell a person, given what they were told last; nothing where they know it all. */
export function tellingDue(now: Present, told: Told | undefined): Telling | undefined {
  if (now.status !== 'confirmed') return cancellationDue(now, told);
  if (now.standing === 'registered') return placeDue(now, told);
  if (told?.hasInvitation) return { news: 'left', method: 'CANCEL' };
  return now.standing === 'waiting' && told?.standing === 'waiting' ? waitingDue(now, told) : undefined;
}

function cancellationDue(now: Present, told: Told | undefined): Telling | undefined {
  if (told?.isCancelled) return undefined;
  const method = told?.hasInvitation ? 'CANCEL' : undefined;
  if (now.standing === 'none') return method && { news: 'left', method };
  return { news: 'cancelled', method };
}

function placeDue(now: Present, told: Told | undefined): Telling | undefined {
  const method = 'REQUEST';
  if (told?.standing === 'waiting') return { news: 'promoted', method };
  if (told?.standing !== 'registered') return { news: now.isPromoted ? 'promoted' : 'confirmed', method };
  if (told.isCancelled) return { news: 'restored', method };
  return isSamePlacement(now, told) ? undefined : { news: 'moved', method };
}

/** Whoever waits has nothing in their calendar, and reads what changes. */
function waitingDue(now: Present, told: Told): Telling | undefined {
  if (told.isCancelled) return { news: 'restored', method: undefined };
  // One letter is enough: it offers them a place, and says where and when it is now.
  const isKnown = now.movedFrom !== undefined && isSamePlacement(now.movedFrom, told);
  return isSamePlacement(now, told) || isKnown ? undefined : { news: 'moved', method: undefined };
}
