import type { Typed } from '#http';
import { counted, type DomainError } from '#kernel';
import { whenWithZone, type Rest } from '#programme';
import { formWords } from '../form-words.js';
import { refusalWords } from './refusal-words.js';
import { toldWords } from './told-words.js';

export interface EndingFacts {
  readonly rest: Rest;
  readonly id: string;
  readonly from?: string | undefined;
  readonly typed: Typed;
  readonly refusal?: DomainError | undefined;
}

/** Each date that would be cancelled, who is told, and the question why. */
export function cancellationPage({ rest, id, from, typed, refusal }: EndingFacts) {
  const count = rest.sessions.length;
  const { errors, errorFor, value } = formWords(['reason'], typed, refusalWords(refusal));
  return {
    title: `Cancel ${counted(count, 'session', 'sessions')}: ${rest.title}`,
    back: {
      href: from === undefined ? `/programme/series/${id}` : `/sessions/${from}`,
      text: count === 1 ? 'Back, keep it' : 'Back, keep them',
    },
    told: `${toldWords(rest.told)} You can restore ${count === 1 ? 'it' : 'them'} later.`,
    dates: rest.sessions.map((session) => ({ when: whenOf(session), people: peopleIn(session) })),
    seen: rest.seen,
    ask: count === 1 ? 'Why is it cancelled?' : 'Why are they cancelled?',
    buttonText: count === 1 ? 'Cancel this session' : `Cancel ${count} sessions`,
    ...{ errors, errorFor, value },
  };
}

/** Each date that is cancelled, with why, to be ticked; all are at first. */
export function restorationPage({ rest, id, typed, refusal }: EndingFacts) {
  const { errors, errorFor } = formWords(['sessions'], typed, refusalWords(refusal));
  return {
    title: `Restore: ${rest.title}`,
    back: { href: `/programme/series/${id}`, text: 'Back, leave them cancelled' },
    choices: rest.sessions.map((session) => ({
      value: session.id,
      text: whenOf(session),
      hint: { text: `${peopleIn(session)} Why it was cancelled: ${session.cancelledReason ?? ''}` },
    })),
    chosen: refusal ? [] : rest.sessions.map(({ id }) => id),
    seen: rest.seen,
    ...{ errors, errorFor },
  };
}

function whenOf({ draft }: Rest['sessions'][number]): string {
  return whenWithZone(draft.startsAt, draft.endsAt, draft.timeZone);
}

function peopleIn({ registered, waiting }: Rest['sessions'][number]): string {
  if (registered + waiting === 0) return 'Nobody has registered.';
  return waiting === 0 ? `${registered} registered.` : `${registered} registered, ${waiting} waiting.`;
}
