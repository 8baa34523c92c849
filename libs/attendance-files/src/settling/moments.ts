import { inTurns } from '#loose';
import type { Interval } from '#kernel';
import { dayIn, isOpen, settleOrder } from '../dates/date-order.js';
import { type Day, readStamp, type Stamp } from '../dates/stamp.js';
import { WallClock } from '../dates/wall-clock.js';
import type { Draft, Moment } from '../draft.js';
import { dateMissing } from '../refusals.js';
import type { DateOrder, ReadingOptions } from '../report.js';

/** A moment of the file as an instant. `later` is the other reading of an hour that happened twice. */
export interface ReadMoment {
  readonly instant: Date;
  readonly later?: Date | undefined;
  readonly isInClockChange: boolean;
}

const HALF_A_DAY = 12 * 3_600_000;

/** Turns the texts of one file's times into instants, all in the one order that the whole file settles. */
export class Moments {
  private constructor(
    readonly order: DateOrder | undefined,
    private readonly stamps: ReadonlyMap<string, Stamp | undefined>,
    private readonly clock: WallClock,
    private readonly session: Interval | undefined,
  ) {}

  /** Reads every time of the file once, and settles the order of its dates. */
  static async of(draft: Draft, { timeZone, session, dateOrder }: ReadingOptions): Promise<Moments> {
    const clock = new WallClock(timeZone);
    const texts = [...new Set(momentsOf(draft).filter((moment) => typeof moment === 'string'))];
    const stamps = new Map(await inTurns(texts, (text) => [text, readStamp(text)] as const));
    const sessionDays = session ? [clock.dayOf(session.start), clock.dayOf(session.end)] : [];
    const read = [...stamps.values()].filter((stamp) => stamp !== undefined);
    return new Moments(settleOrder(read, { order: dateOrder, sessionDays }), stamps, clock, session);
  }

  /** The instant, or nothing where the text is no time. `beside` lends its day to a time without one. */
  read(moment: Moment | undefined, beside?: ReadMoment): ReadMoment | undefined {
    if (moment === undefined) return undefined;
    if (moment instanceof Date) return { instant: moment, isInClockChange: false };
    const stamp = this.stamps.get(moment);
    return stamp?.clock && this.place(stamp, stamp.clock, beside);
  }

  /** The calendar day on which an instant falls in the file's zone. */
  dayOf(instant: Date): Day {
    return this.clock.dayOf(instant);
  }

  private place(
    stamp: Stamp,
    clock: NonNullable<Stamp['clock']>,
    beside?: ReadMoment,
  ): ReadMoment | undefined {
    if (!stamp.date) return this.nearest(clock, beside?.instant ?? this.session?.start);
    const day = this.dayIn(stamp.date);
    if (!day) return undefined;
    if (stamp.offset === undefined) return this.clock.at(day, clock);
    const utc = Date.UTC(day.year, day.month - 1, day.day, clock.hour, clock.minute, clock.second);
    return { instant: new Date(utc - stamp.offset * 60_000), isInClockChange: false };
  }

  /** A time of day takes the day on which it lies nearest: the session's, or the one after at midnight. */
  private nearest(clock: NonNullable<Stamp['clock']>, to: Date | undefined): ReadMoment | undefined {
    if (!to) throw dateMissing();
    const days = [0, -1, 1].map((away) => this.clock.dayOf(new Date(+to + away * 2 * HALF_A_DAY)));
    const placed = days.map((day) => this.clock.at(day, clock));
    return placed.find(({ instant }) => Math.abs(+instant - +to) <= HALF_A_DAY) ?? placed[0];
  }

  private dayIn(date: NonNullable<Stamp['date']>): Day | undefined {
    if (!isOpen(date)) return date;
    return this.order && dayIn(this.order, date);
  }
}

function momentsOf({ meeting, rows, events = [] }: Draft): (Moment | undefined)[] {
  return [
    meeting.start,
    meeting.end,
    ...rows.flatMap(({ joined, left }) => [joined, left]),
    ...events.map(({ at }) => at),
  ];
}
