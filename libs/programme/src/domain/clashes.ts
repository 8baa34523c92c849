/** Something that takes place from an instant to another. */
export interface Timed {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Those that take place while this does, even for a minute; one that begins as this ends does not clash. */
export function clashesWith<Other extends Timed>(date: Timed, others: readonly Other[]): Other[] {
  // As numbers: a preview of three years compares tens of thousands, and dates are slow to compare as they are.
  const [from, to] = [date.startsAt.getTime(), date.endsAt.getTime()];
  return others.filter(({ startsAt, endsAt }) => startsAt.getTime() < to && endsAt.getTime() > from);
}
