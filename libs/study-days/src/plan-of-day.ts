import type { StaffGroup } from '#kernel';
import { daysBefore, keptFor, wallClockAt } from '#programme';
import type { KeptLot, OptionPlan, PartPlan } from './domain/day.js';

/** Places that stay for some staff groups until an instant in milliseconds. */
interface KeptOfOption {
  readonly places: number;
  readonly staffGroups: readonly StaffGroup[];
  readonly until: number;
}

/** A planned option, as far as it is planned and not chosen. */
interface OptionKept {
  readonly title: string;
  readonly place: string | null;
  readonly capacity: number | null;
  readonly kept: readonly KeptOfOption[];
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
    options: part.options.map((option) => ({
      ...option,
      kept: option.kept.map((lot) => lotAgain(lot, from, to)),
    })),
  }));
  return planOfDay(at, to.timeZone, now);
}

function lotAgain({ until, ...lot }: KeptOfOption, from: Dated, to: Dated): KeptOfOption {
  const [again] = keptFor(to, [{ ...lot, daysBefore: daysBefore(from, new Date(until)) }]);
  return { ...lot, until: +(again?.keptUntil ?? until) };
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

function optionOf({ title, place, capacity, kept }: OptionKept, timeZone: string, now: Date): OptionPlan {
  const still = kept.filter(({ until }) => until > +now);
  return { title, place, capacity, kept: still.map((lot) => lotOf(lot, timeZone)) };
}

function lotOf({ until, ...lot }: KeptOfOption, timeZone: string): KeptLot {
  return { ...lot, until: wallClockAt(new Date(until), timeZone).date };
}
