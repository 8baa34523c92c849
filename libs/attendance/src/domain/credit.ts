import { clip, minutesIn, union, type Interval } from '#kernel';

/** What a register concluded of somebody's presence. */
export interface Present {
  readonly spans: readonly Interval[];
  readonly minutes: number | null;
}

/**
 * Minutes that count as learning: those present, without the breaks. It decides nothing about who
 * attended. Where presence is known as a sum without times, nobody can tell which minutes were the
 * break, so that nobody is credited with more than there is outside the breaks.
 */
export function minutesCredited(
  { spans, minutes }: Present,
  session: Interval,
  breaks: readonly Interval[],
): number | null {
  if (minutes === null) return null;
  const pauses = union(breaks.flatMap((pause) => clip(pause, session) ?? []));
  const paused = pauses.flatMap((pause) => union(spans).flatMap((span) => clip(span, pause) ?? []));
  return Math.max(0, Math.min(minutes - total(paused), minutesIn(session) - total(pauses)));
}

function total(stretches: readonly Interval[]): number {
  return stretches.reduce((sum, stretch) => sum + minutesIn(stretch), 0);
}
