import type { Typed } from '#http';
import type { FieldError } from '#kernel';
import { dayInWords, wallClockAt, type SessionRow } from '#programme';
import { dayAsText, faultOfParts, planOfDay, type DayPlan, type DayRow, type EarlierDay } from '#study-days';
import { formWords } from '../form-words.js';

interface DayPlanFacts {
  readonly session: SessionRow;
  readonly day: DayRow | undefined;
  /** Those that it can begin with while it has no plan of its own. */
  readonly earlier: readonly EarlierDay[];
  /** What was chosen of them. */
  readonly begin: (DayPlan & { readonly id: string }) | undefined;
  readonly now: Date;
  readonly typed: Typed | undefined;
  readonly errors: readonly FieldError[];
}

export function dayPlanPage(facts: DayPlanFacts) {
  const { session, day, begin, now, typed, errors } = facts;
  const { id, title, timeZone } = session;
  const parts = planOfDay(day?.parts ?? [], timeZone, now);
  const { price = '', joining = '' } = begin ?? day ?? {};
  const kept = { plan: dayAsText(begin?.parts ?? parts), price, joining, version: day?.version ?? 0 };
  const lasts = {
    from: wallClockAt(session.startsAt, timeZone).time,
    to: wallClockAt(session.endsAt, timeZone).time,
  };
  return {
    title: `Plan the day: ${title}`,
    back: { href: `/sessions/${id}`, text: 'The study day' },
    lasts: `It lasts from ${lasts.from} to ${lasts.to}. Between two parts is a break.`,
    fault: day && faultWords(faultOfParts(parts, lasts)),
    begin: beginWith(facts),
    needs: day && `/programme/sessions/${id}/needs`,
    register: day && `/sessions/${id}/register/parts`,
    form: formWords(['plan', 'price', 'joining', 'version'], typed ?? kept, errors),
  };
}

/** The day was made shorter since it was planned, or starts at another hour. */
function faultWords(fault: string | undefined): string | undefined {
  return fault && `The plan does not fit the day any more: ${fault}. Write its parts anew.`;
}

/** A day without a plan can begin with that of another day. */
function beginWith({ day, earlier, begin }: DayPlanFacts) {
  if (day || earlier.length === 0) return undefined;
  const items = earlier.map(({ id, title, startsAt, timeZone }) => ({
    value: id,
    text: `${title}, ${dayInWords(new Date(startsAt), timeZone)}`,
  }));
  return { value: begin?.id ?? items[0]?.value, items };
}
