/** Whom evidence is about, or the decision that a row of a report is not a person at all. */
export type Target =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'guest'; readonly id: string }
  | { readonly kind: 'nobody' };

export type Attendee = Exclude<Target, { kind: 'nobody' }>;

export function attendeeIn(personId: string | null, guestId: string | null): Attendee | undefined {
  if (personId !== null) return { kind: 'person', id: personId };
  return guestId === null ? undefined : { kind: 'guest', id: guestId };
}

export function isAttendee(target: Target): target is Attendee {
  return target.kind !== 'nobody';
}
