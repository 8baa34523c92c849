/** Where a session stands. */
export const SESSION_STATUSES = ['draft', 'published', 'held', 'cancelled'] as const;
export type SessionStatus = (typeof SESSION_STATUSES)[number];

/** What can be done with a session as a whole. */
export type SessionMove = 'publish' | 'unpublish' | 'hold' | 'cancel' | 'restore';

/**
 * The allowed moves: from where, and where to. What is not here is refused. The clock says that a session was held;
 * where nobody came after all, those who run it say that it did not take place.
 */
export const SESSION_MOVES: Readonly<Record<SessionStatus, Partial<Record<SessionMove, SessionStatus>>>> = {
  draft: { publish: 'published' },
  published: { unpublish: 'draft', hold: 'held', cancel: 'cancelled' },
  held: { cancel: 'cancelled' },
  cancelled: { restore: 'published' },
};

/** Where the move leads, or nothing where it is not allowed. */
export function movedBy(status: SessionStatus, move: SessionMove): SessionStatus | undefined {
  return SESSION_MOVES[status][move];
}

/** Whether its title and summary may be put right, though all else is history. */
export function isMendable(status: SessionStatus): boolean {
  return status === 'held';
}

/** Whether its details may still be changed: what was held is history, what is cancelled is restored first. */
export function isChangeable(status: SessionStatus): boolean {
  return status === 'draft' || status === 'published';
}
