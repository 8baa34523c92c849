import type { Room } from '#programme';

/** The places of a talk are for everybody alike: whoever has one counts in one group. */
const ANYBODY = '99';

/** How many have a place in a talk and how many wait, as places are counted everywhere. */
export function roomIn(capacity: number | null, placed: number): Room {
  return { capacity, held: new Map([[ANYBODY, placed]]), kept: [] };
}

export function inLine<One>(one: One): One & { readonly staffGroup: typeof ANYBODY } {
  return { ...one, staffGroup: ANYBODY };
}
