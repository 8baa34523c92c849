import type { StaffGroup } from '#kernel';
import { daysBefore, keptFor, wallClockAt } from '#programme';
import type { KeptLot, OptionPlan, PartPlan } from './day.js';

/** A planned option, as far as it is planned and not chosen. */
export interface OptionKept {
  readonly title: string;
  readonly place: string | null;
  readonly capacity: number | null;
  readonly keptPlaces: number | null;
  readonly keptGroups: readonly StaffGroup[];
  readonly keptUntil: Date | null;
}

export interface PartKept {
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly options: readonly OptionKept[];
}

/** A session, by when it starts and in which zone. */
export interface Dated {
  readonly startsAt: Date;
  readonly timeZone: string;
}

/** The parts as their organiser wrote them. Places that were kept until a day that has come are everybody's, and not said. */
export function planOfDay(parts: readonly PartKept[], timeZone: string, now: Date): PartPlan[] {
  return parts.map((part) => planOf(part, timeZone, now));
}

/** The same parts at another day: as long after its start, with places kept until as many days before it. */
export function planAgain(
  parts: readonly PartKept[],
  { from, to, now }: { readonly from: Dated; readonly to: Dated; readonly now: Date },
): PartPlan[] {
  const moved = (instant: Date) => new Date(+to.startsAt + (+instant - +from.startsAt));
  const at = parts.map((part) => ({
    ...part,
    startsAt: moved(part.startsAt),
    endsAt: moved(part.endsAt),
    options: part.options.map((option) => ({ ...option, keptUntil: keptUntilAgain(option, from, to) })),
  }));
  return planOfDay(at, to.timeZone, now);
}

function keptUntilAgain({ keptPlaces, keptGroups, keptUntil }: OptionKept, from: Dated, to: Dated) {
  if (keptPlaces === null || keptUntil === null) return null;
  const lot = { places: keptPlaces, staffGroups: keptGroups, daysBefore: daysBefore(from, keptUntil) };
  return keptFor(to, [lot])[0]?.keptUntil ?? null;
}

/** A part with one option of its own name has nothing to choose, and is written without it. */
function planOf({ title, startsAt, endsAt, options }: PartKept, timeZone: string, now: Date): PartPlan {
  const at = (instant: Date) => wallClockAt(instant, timeZone).time;
  const [only] = options;
  const isPlain =
    options.length === 1 && only?.title === title && only.place === null && only.capacity === null;
  const written = isPlain ? [] : options.map((option) => optionOf(option, timeZone, now));
  return { title, from: at(startsAt), to: at(endsAt), options: written };
}

function optionOf(option: OptionKept, timeZone: string, now: Date): OptionPlan {
  const { title, place, capacity } = option;
  return { title, place, capacity, kept: lotOf(option, timeZone, now) };
}

function lotOf(
  { keptPlaces, keptGroups, keptUntil }: OptionKept,
  timeZone: string,
  now: Date,
): KeptLot | null {
  if (keptPlaces === null || keptUntil === null || keptUntil <= now) return null;
  return { places: keptPlaces, staffGroups: keptGroups, until: wallClockAt(keptUntil, timeZone).date };
}
