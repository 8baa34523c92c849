import type { TakenThread } from '#clinic-questions';
import { counted, type FieldError } from '#kernel';
import type { Typed } from '#http';
import { whenInWords, type SessionRow } from '#programme';
import { formWords } from '../form-words.js';
import { NAMELESS, NOT_URGENT } from './discussion-words.js';

export interface ClinicFacts {
  readonly seen: TakenThread;
  readonly clinics: readonly SessionRow[];
  readonly isWished: boolean;
  readonly typed: Typed | undefined;
  readonly errors: readonly FieldError[];
}

const FIELDS = ['sessionId', 'question', 'story', 'looked'] as const;

/** Taking a conversation to a clinic: what goes over is seen, and can be changed, before anything does. */
export function clinicPage({ seen, clinics, isWished, typed, errors }: ClinicFacts) {
  const { thread, first, way } = seen;
  return {
    title: 'Ask the next clinic',
    back: { href: `/discussion/${thread.id}`, text: thread.title },
    path: `/discussion/${thread.id}/clinic`,
    canTake: way === 'take',
    canWish: way === 'wish' && !isWished,
    wished: wishedWords(way, isWished),
    none: clinics.length === 0 ? 'No case clinic is planned yet. Ask again once one is.' : undefined,
    clinics: clinics.map(({ id, title, startsAt, endsAt, timeZone }) => {
      return { value: id, text: title, hint: { text: whenInWords(startsAt, endsAt, timeZone) } };
    }),
    others: first?.isMine === true || !first ? undefined : `${first.authorName ?? NAMELESS} wrote:`,
    othersText: first?.text,
    replies: `The other posts stay here${thread.posts > 1 ? ` (${counted(thread.posts - 1, 'answer', 'answers')})` : ''}.`,
    form: formWords(FIELDS, typed ?? beginningOf(seen), errors),
    notUrgent: NOT_URGENT,
  };
}

/** One's own words are put in to be looked at; another's are shown beside, for whoever takes it to say in their own. */
function beginningOf({ thread, first }: TakenThread): Typed {
  return { question: thread.title, story: first?.isMine === true ? first.text : '' };
}

function wishedWords(way: TakenThread['way'], isWished: boolean): string | undefined {
  if (!isWished) return undefined;
  return way === 'wish'
    ? 'Those who look after the space see that this should go to a clinic, and not who would like it to.'
    : 'Whoever asked would like it to go to a clinic, without their name. If you bring it, the case carries yours.';
}
