import { isSmall, rounded, USUAL_THRESHOLD } from './disclosure.js';

/** Somebody caught up on a session, and whether they attended any session of the same scope. */
export interface CaughtUp {
  readonly personId: string;
  readonly minutes: number;
  readonly attends: boolean;
}

/** What catching up reached: a figure of its own, in no count of attendances. */
export interface CatchUpReach {
  /** A person and a session, once. */
  readonly catchUps: number;
  readonly people: number;
  /** Those of them who attended no session of the same scope. */
  readonly notAttending: number;
  readonly minutes: number;
}

/** Nothing where a figure is hidden. */
export type SharedCatchUpReach = Readonly<Record<keyof CatchUpReach, number | null>>;

export const CATCH_UP_DEFINITION =
  'Catch-up: people who read or watched afterwards what happened at a session of the period, and said so. It is never counted as attending.';

export function catchUpReachOf(visits: readonly CaughtUp[]): CatchUpReach {
  const people = new Set(visits.map(({ personId }) => personId));
  const elsewhere = new Set(visits.filter(({ attends }) => !attends).map(({ personId }) => personId));
  return {
    catchUps: visits.length,
    people: people.size,
    notAttending: elsewhere.size,
    minutes: visits.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

/** The copy for sharing says how many people, rounded, and nothing from which a few could be worked out. */
export function sharedCatchUpReach({ catchUps, people }: CatchUpReach): SharedCatchUpReach {
  const isHidden = isSmall(people, USUAL_THRESHOLD);
  return {
    catchUps: isHidden ? null : rounded(catchUps),
    people: isHidden ? null : rounded(people),
    notAttending: null,
    minutes: null,
  };
}
