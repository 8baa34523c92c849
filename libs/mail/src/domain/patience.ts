const MINUTE = 60_000;

/** Minutes to wait after each failed try; after the last we give up. About a day in all. */
const WAITS = [1, 5, 15, 60, 240, 480, 720];

/** When to try again after so many tries, or nothing where it is time to give up. */
export function nextTry(tries: number, now: Date): Date | undefined {
  const minutes = WAITS[tries - 1];
  return minutes === undefined ? undefined : new Date(+now + minutes * MINUTE);
}

/**
 * How long a letter that somebody is carrying is left to them. A process that dies with a letter in its
 * hand loses it to the next after this: better twice than never.
 */
export function leaseUntil(now: Date): Date {
  return new Date(+now + 2 * MINUTE);
}
