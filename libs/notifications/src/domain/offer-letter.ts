import { letterOf, type LetterText } from './letter.js';

/** What the letter of an offered place says. */
export interface OfferFacts {
  readonly title: string;
  readonly when: string;
  readonly place: string | null;
  /** Where and when it was, if it has moved as the place became free. */
  readonly was: { readonly when: string; readonly place: string | null } | null;
  /** "Tuesday 24 November 2026 at 12:00" */
  readonly until: string;
  /** Where it is taken or passed on, with one press and without signing in. */
  readonly answer: string;
}

/** The subject names the session and nobody: it is shown on locked screens. */
export function offerLetter({ title, when, place, was, until, answer }: OfferFacts): LetterText {
  return {
    subject: `A place is free, if you still want it: ${title}`,
    text: letterOf(
      'You are next in the waiting list, and a place has become free. We keep it for you.',
      was ? 'The session has moved. This is how it is now:' : '',
      [title, when, place],
      was ? ['It was:', was.when, was.place] : [],
      [`Please answer by ${until}. Take the place or pass it on here:`, answer],
      'If we do not hear from you by then, the place goes to the next person, and you leave the waiting list. You can join it again at any time.',
    ),
  };
}
