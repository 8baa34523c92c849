import type { Interval } from '#kernel';

/** A part of a day in time. */
export interface Stretch extends Interval {
  readonly position: number;
  readonly title: string;
}

/** What somebody who comes at this moment comes for: the part that runs, or the next one. */
export function partAt<One extends Interval>(parts: readonly One[], at: Date): One | undefined {
  return parts.find(({ end }) => at < end);
}

/** What is left of a part in a day that was made shorter since it was planned; nothing where it begins too late. */
export function withinDay<One extends Interval>(part: One, dayEnds: Date): One | undefined {
  if (part.start >= dayEnds) return undefined;
  return part.end <= dayEnds ? part : { ...part, end: dayEnds };
}

/** What is no part of the day: before the first, between two, and after the last. Nobody learns there. */
export function breaksOf(parts: readonly Interval[], day: Interval): Interval[] {
  const begins = [...parts.map(({ start }) => start), day.end];
  const ends = [day.start, ...parts.map(({ end }) => end)];
  return begins.flatMap((end, place) => {
    const start = ends[place] ?? end;
    return start < end ? [{ start, end }] : [];
  });
}
