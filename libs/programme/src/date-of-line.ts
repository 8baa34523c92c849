import type { PlanLine } from './domain/series-standing.js';
import type { DatePreview } from './series.queries.js';

/**
 * The date that a change gives to a session, with what speaks against it; nothing where it keeps its
 * date and hour, since that has been looked at before.
 */
export function newDateOf(
  { fate, date, before, after }: PlanLine,
  dates: readonly DatePreview[],
): DatePreview | undefined {
  if (fate !== 'added' && fate !== 'moved') return undefined;
  if (before && after && isSameTime(before, after)) return undefined;
  return dates.find((one) => one.date === date && +one.startsAt === +(after?.startsAt ?? 0));
}

/** Another room is a move too, and clashes with nothing new. */
function isSameTime(one: Span, other: Span): boolean {
  return +one.startsAt === +other.startsAt && +one.endsAt === +other.endsAt;
}

interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}
