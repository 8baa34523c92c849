const PREFIX = 'kept-back:';
const DAY = 24 * 60 * 60 * 1000;

/** So long a file waits for whoever brought it, in milliseconds. */
export const KEPT_BACK_FOR = 7 * DAY;

/** What is asked of the database for all that is kept back. */
export const ALL_KEPT_BACK = `${PREFIX}%`;

/**
 * Under what a file is kept that only whoever brought it sees. It is none of the owner's files: a question about those cannot
 * find it, however it is asked. Whose it is stands nowhere, as a post may show no name: who may bring files may look at it.
 */
export function keptBackOf(of: string): string {
  return PREFIX + of;
}

/** Whose it would be. */
export function ownerOfKeptBack(of: string): string {
  return of.startsWith(PREFIX) ? of.slice(PREFIX.length) : of;
}
