/** Something that takes place from an instant to another. */
export interface Timed {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Those that take place while this does, even for a minute; one that begins as this ends does not clash. */
export function clashesWith<Other extends Timed>(date: Timed, others: readonly Other[]): Other[] {
  return others.filter((other) => other.startsAt < date.endsAt && other.endsAt > date.startsAt);
}
