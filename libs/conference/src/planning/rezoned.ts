import { instantAt, wallClockAt } from '#programme';
import type { DayFact } from '../tables/index.js';

/** From whose clock to whose. */
export interface OtherClock {
  readonly from: string;
  readonly to: string;
}

/** The same hour on another clock: what begins at ten begins at ten. In milliseconds. */
export function rezoned(instant: number, { from, to }: OtherClock): number {
  return from === to ? instant : +instantAt(wallClockAt(new Date(instant), from), to);
}

export function daysRezoned(days: readonly DayFact[], clocks: OtherClock): readonly DayFact[] {
  if (clocks.from === clocks.to) return days;
  return days.map(({ index, date, startsAt, endsAt }) => ({
    ...{ index, date, startsAt: rezoned(startsAt, clocks), endsAt: rezoned(endsAt, clocks) },
  }));
}
