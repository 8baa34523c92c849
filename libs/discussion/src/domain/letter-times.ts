const MINUTE = 60_000;
/** Several answers soon after one another are one letter. */
export const GATHERED = 10 * MINUTE;
/** Nobody who did not follow the letter before gets the next one soon. */
const GATHERED_AFTER_ANOTHER = 60 * MINUTE;
/** A page that is open asks every twenty seconds whether there is more. */
const STILL_OPEN = 2 * MINUTE;

/** What somebody has not read of a thread of which they want letters. Instants are milliseconds. */
export interface Untold {
  /** When the first of it was written that no letter told of. */
  readonly oldestAt: number;
  /** Whether a letter told of some that they have not read either. */
  readonly hasLetterUnread: boolean;
  /** When a page of theirs last asked for more and was told that there is. */
  readonly lookedAt: number | null;
}

/** Whether it is time for a letter: neither at the first word, nor while they have it open before them. */
export function isTimeToWrite({ oldestAt, hasLetterUnread, lookedAt }: Untold, now: number): boolean {
  const waited = now - oldestAt;
  if (waited >= GATHERED_AFTER_ANOTHER) return true;
  if (hasLetterUnread || waited < GATHERED) return false;
  return lookedAt === null || now - lookedAt > STILL_OPEN;
}
