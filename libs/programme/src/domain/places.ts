import type { StaffGroup } from '#kernel';

/** Places that stay for some staff groups; only those that are kept at this moment. */
export interface Kept {
  readonly places: number;
  readonly staffGroups: readonly StaffGroup[];
}

/** A session's places, and how many of each staff group hold one: registered, or with an open offer. */
export interface Room {
  readonly capacity: number | null;
  readonly held: ReadonlyMap<StaffGroup, number>;
  readonly kept: readonly Kept[];
}

/** Somebody in the waiting list. */
export interface Waiting {
  readonly personId: string;
  readonly staffGroup: StaffGroup;
}

/** Places that nobody has; none at all is never less than none, even where the capacity was lowered. */
export function placesFree(capacity: number | null, taken: number): number {
  return capacity === null ? Infinity : Math.max(0, capacity - taken);
}

/** Places that somebody of this group could have now: those that nobody has and that are not kept for others. */
export function placesOpenTo(group: StaffGroup, { capacity, held, kept }: Room): number {
  const forOthers = kept.filter(({ staffGroups }) => !staffGroups.includes(group));
  const reserved = forOthers.reduce((sum, one) => sum + stillKept(one, held), 0);
  return placesFree(capacity, total(held) + reserved);
}

/** What is left of places that are kept: those of the groups who hold a place have theirs from these first. */
export function stillKept({ places, staffGroups }: Kept, held: Room['held']): number {
  return Math.max(0, places - staffGroups.reduce((sum, group) => sum + (held.get(group) ?? 0), 0));
}

/**
 * Those who have a place now, of a waiting list in its order. Somebody for whom no place is open stays
 * where they are, and whoever comes behind them takes only what could not have been theirs.
 */
export function nextInLine<One extends Waiting>(waiting: readonly One[], room: Room): One[] {
  const held = new Map(room.held);
  return waiting.filter(({ staffGroup }) => {
    if (placesOpenTo(staffGroup, { ...room, held }) === 0) return false;
    held.set(staffGroup, (held.get(staffGroup) ?? 0) + 1);
    return true;
  });
}

/** The same room with one more place held. */
export function withOneMore<R extends Room>(room: R, group: StaffGroup): R {
  return { ...room, held: new Map(room.held).set(group, (room.held.get(group) ?? 0) + 1) };
}

/** A time of joining later than any before it, so that the order of the list is never a matter of luck. */
export function nextJoining(now: Date, latest: Date | null): Date {
  return latest && latest >= now ? new Date(+latest + 1) : now;
}

export function total(held: Room['held']): number {
  return [...held.values()].reduce((sum, count) => sum + count, 0);
}
