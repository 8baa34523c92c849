import { isSamePlacement, type Placement } from '#kernel';
import type { SessionMode } from '../domain/kinds.js';

/** Where and when a session was, as it is kept beside an offer: instants as milliseconds. */
export interface MovedFrom {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly timeZone: string;
  readonly mode: SessionMode;
  readonly venue: string | null;
}

type Placed = Placement & { readonly mode: SessionMode };

/** Nothing where it stays where it was. */
export function movedFrom(before: Placed, after: Placed): MovedFrom | null {
  if (isSamePlacement(before, after)) return null;
  const { startsAt, endsAt, timeZone, mode, venue } = before;
  return { startsAt: +startsAt, endsAt: +endsAt, timeZone, mode, venue };
}

/** The same as calendars compare it. */
export function placementBefore({ startsAt, endsAt, ...where }: MovedFrom): Placement {
  return { ...where, startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
}
