interface Stretch {
  readonly id: string;
  readonly startsAt: number;
  readonly endsAt: number;
}

/**
 * Every two that are at once, or that begin within `reach` milliseconds after the other's end; the earlier first.
 *
 * Sorted by start, those near to one stand together right after it, so that nothing is compared
 * in vain: n log n, and one step for each two that are found.
 */
export function* near<One extends { readonly slot: Stretch }>(
  all: readonly One[],
  reach = 0,
): Generator<readonly [One, One]> {
  const byStart = [...all].sort(
    ({ slot: a }, { slot: b }) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1),
  );
  for (const [place, one] of byStart.entries()) {
    const until = one.slot.endsAt + reach;
    for (let next = place + 1; next < byStart.length; next++) {
      const other = byStart[next];
      if (!other || other.slot.startsAt >= until) break;
      yield [one, other];
    }
  }
}

/** For how many minutes two are at once, of which the first begins first; 0 or less where they are not. */
export function minutesAtOnce(one: Stretch, other: Stretch): number {
  return (Math.min(one.endsAt, other.endsAt) - other.startsAt) / 60_000;
}
