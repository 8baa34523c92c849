/** A stretch of time, from its start up to and not including its end. */
export interface Interval {
  readonly start: Date;
  readonly end: Date;
}

/** The part of a stretch that lies within another, or nothing where they do not meet. */
export function clip(stretch: Interval, within: Interval): Interval | undefined {
  const start = stretch.start > within.start ? stretch.start : within.start;
  const end = stretch.end < within.end ? stretch.end : within.end;
  return start < end ? { start, end } : undefined;
}

/** The same time covered without overlaps, earliest first; stretches that touch become one. */
export function union(stretches: readonly Interval[]): Interval[] {
  const united: Interval[] = [];
  for (const stretch of [...stretches].sort((a, b) => +a.start - +b.start || +a.end - +b.end)) {
    const last = united.at(-1);
    if (last && stretch.start <= last.end) united.splice(-1, 1, longer(last, stretch));
    else if (stretch.start < stretch.end) united.push(stretch);
  }
  return united;
}

/** Length in minutes; seconds count as parts of a minute. */
export function minutesIn(stretch: Interval): number {
  return (+stretch.end - +stretch.start) / 60_000;
}

function longer(first: Interval, next: Interval): Interval {
  return { start: first.start, end: next.end > first.end ? next.end : first.end };
}
