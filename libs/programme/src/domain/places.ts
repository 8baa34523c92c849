/** How full a session is. Without a capacity there is always a place. */
export interface Fullness {
  readonly capacity: number | null;
  readonly registered: number;
  readonly waiting: number;
}

/** Places that nobody has; none at all is never less than none, even where the capacity was lowered. */
export function placesFree({ capacity, registered }: Fullness): number {
  return capacity === null ? Infinity : Math.max(0, capacity - registered);
}

/** Where somebody who joins now stands: nobody steps in front of those who wait. */
export function standingOnJoining(fullness: Fullness): 'registered' | 'waiting' {
  return fullness.waiting === 0 && placesFree(fullness) > 0 ? 'registered' : 'waiting';
}

/** How many of those who wait have a place now. */
export function promotionsDue(fullness: Fullness): number {
  return Math.min(fullness.waiting, placesFree(fullness));
}

/** A time of joining later than any before it, so that the order of the list is never a matter of luck. */
export function nextJoining(now: Date, latest: Date | null): Date {
  return latest && latest >= now ? new Date(+latest + 1) : now;
}
