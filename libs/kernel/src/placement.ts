/** When and where something is, as far as calendars are told. A link to a room is no part of it: it is on the page when it is needed. */
export interface Placement {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly mode: string;
  readonly venue: string | null;
}

/** Whether people who have it in their calendars need not hear of it. */
export function isSamePlacement(one: Placement, other: Placement): boolean {
  return (
    +one.startsAt === +other.startsAt &&
    +one.endsAt === +other.endsAt &&
    one.timeZone === other.timeZone &&
    one.mode === other.mode &&
    one.venue === other.venue
  );
}
