/** Where a session stands. */
export const SESSION_STATUSES = ['draft', 'published', 'held', 'cancelled'] as const;
export type SessionStatus = (typeof SESSION_STATUSES)[number];
