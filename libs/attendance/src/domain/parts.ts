import { clip, minutesIn, type Interval } from '#kernel';

/** A line's presence as it is kept: pairs of milliseconds, united. */
type Spans = readonly (readonly [number, number])[];

/** Minutes that somebody was in a part. */
export function minutesInPart(spans: Spans, part: Interval): number {
  return stretchesOf(spans).reduce((sum, span) => {
    const within = clip(span, part);
    return within ? sum + minutesIn(within) : sum;
  }, 0);
}

export function stretchesOf(spans: Spans): Interval[] {
  return spans.map(([from, to]) => ({ start: new Date(from), end: new Date(to) }));
}
