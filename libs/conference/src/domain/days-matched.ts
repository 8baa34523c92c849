/** A day that has a session already. */
export interface KeptDay {
  readonly sessionId: string;
  readonly date: string;
  /** What happened stays where it happened. */
  readonly isOver: boolean;
}

/**
 * Which session each date has from now on. A date keeps its own; where a whole conference was moved,
 * the dates that have none take the sessions that are left, in order, so that those who are registered
 * move along. A date that finds none has a new one.
 */
export function daysMatched(
  dates: readonly string[],
  kept: readonly KeptDay[],
): ReadonlyMap<string, string | undefined> {
  const own = new Map(kept.map(({ date, sessionId }) => [date, sessionId]));
  const left = kept
    .filter(({ date, isOver }) => !isOver && !dates.includes(date))
    .map(({ sessionId }) => sessionId);
  return new Map(dates.map((date) => [date, own.get(date) ?? left.shift()]));
}
