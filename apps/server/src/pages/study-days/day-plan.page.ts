import type { Typed } from '#http';
import type { FieldError } from '#kernel';
import { wallClockAt, type SessionRow } from '#programme';
import {
  dayAsText,
  faultOfParts,
  type DayRow,
  type OptionRow,
  type PartPlan,
  type PartRow,
} from '#study-days';
import { formWords } from '../form-words.js';

interface DayPlanFacts {
  readonly session: SessionRow;
  readonly day: DayRow | undefined;
  readonly typed: Typed | undefined;
  readonly errors: readonly FieldError[];
}

export function dayPlanPage({ session, day, typed, errors }: DayPlanFacts) {
  const { id, title, timeZone } = session;
  const parts = (day?.parts ?? []).map((part) => planOf(part, timeZone));
  const kept = {
    plan: dayAsText(parts),
    price: day?.price ?? '',
    joining: day?.joining ?? '',
    version: day?.version ?? 0,
  };
  const lasts = {
    from: wallClockAt(session.startsAt, timeZone).time,
    to: wallClockAt(session.endsAt, timeZone).time,
  };
  return {
    title: `Plan the day: ${title}`,
    back: { href: `/sessions/${id}`, text: 'The study day' },
    lasts: `It lasts from ${lasts.from} to ${lasts.to}. Between two parts is a break.`,
    fault: day && faultWords(faultOfParts(parts, lasts)),
    needs: day && `/programme/sessions/${id}/needs`,
    register: day && `/sessions/${id}/register/parts`,
    form: formWords(['plan', 'price', 'joining', 'version'], typed ?? kept, errors),
  };
}

/** The day was made shorter since it was planned, or starts at another hour. */
function faultWords(fault: string | undefined): string | undefined {
  return fault && `The plan does not fit the day any more: ${fault}. Write its parts anew.`;
}

/** A part with one option of its own name has nothing to choose, and is written without it. */
function planOf({ title, startsAt, endsAt, options }: PartRow, timeZone: string): PartPlan {
  const at = (instant: Date) => wallClockAt(instant, timeZone).time;
  const [only] = options;
  const isPlain =
    options.length === 1 && only?.title === title && only.place === null && only.capacity === null;
  const written = isPlain ? [] : options.map((option) => optionOf(option, timeZone));
  return { title, from: at(startsAt), to: at(endsAt), options: written };
}

/** Places that were kept until a day that is over are everybody's: the plan need not say so any more. */
function optionOf({ title, place, capacity, room, keptUntil }: OptionRow, timeZone: string) {
  const [lot] = room.kept;
  const kept = lot && keptUntil ? { ...lot, until: wallClockAt(keptUntil, timeZone).date } : null;
  return { title, place, capacity, kept };
}
