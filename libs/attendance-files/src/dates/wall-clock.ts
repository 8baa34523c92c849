import { Temporal } from 'temporal-polyfill';
import { unknownTimeZone } from '../refusals.js';
import type { Day } from './stamp.js';

export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** An instant, and whether a clock change made its wall time happen twice or not at all. */
export interface Placed {
  readonly instant: Date;
  /** The other reading of a wall time that happened twice. */
  readonly later?: Date;
  readonly isInClockChange: boolean;
}

/**
 * Wall times of one zone as instants. Where the clocks go back the earlier of the two is taken, where they
 * go forward the time is moved by the gap ("compatible"), and the answer says so. Answers are kept per
 * minute, since a meeting's rows share theirs.
 */
export class WallClock {
  private readonly minutes = new Map<number, Placed>();

  constructor(private readonly timeZone: string) {
    try {
      Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
    } catch {
      throw unknownTimeZone(timeZone);
    }
  }

  at(day: Day, clock: ClockTime): Placed {
    const key = Date.UTC(day.year, day.month - 1, day.day, clock.hour, clock.minute);
    const minute = this.minutes.get(key) ?? this.place(day, clock);
    this.minutes.set(key, minute);
    return plusSeconds(minute, clock.second);
  }

  dayOf(instant: Date): Day {
    const { year, month, day } = Temporal.Instant.fromEpochMilliseconds(+instant).toZonedDateTimeISO(
      this.timeZone,
    );
    return { year, month, day };
  }

  private place({ year, month, day }: Day, { hour, minute }: ClockTime): Placed {
    const wall = Temporal.PlainDateTime.from({ year, month, day, hour, minute });
    const instantBy = (disambiguation: 'compatible' | 'earlier' | 'later'): number =>
      wall.toZonedDateTime(this.timeZone, { disambiguation }).epochMilliseconds;
    const [instant, earlier, later] = [instantBy('compatible'), instantBy('earlier'), instantBy('later')];
    if (earlier === later) return { instant: new Date(instant), isInClockChange: false };
    return { instant: new Date(instant), later: new Date(later), isInClockChange: true };
  }
}

function plusSeconds(minute: Placed, seconds: number): Placed {
  const plus = (date: Date): Date => new Date(+date + seconds * 1000);
  return {
    instant: plus(minute.instant),
    ...(minute.later && { later: plus(minute.later) }),
    isInClockChange: minute.isInClockChange,
  };
}
