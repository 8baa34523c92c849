import { whenInWords } from './when-in-words.js';

/** What a letter about a session needs to say. */
export interface LetterFacts {
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  /** Where it is, as one line; nothing where the page tells it. */
  readonly place: string | null;
  /** The session's own page. */
  readonly link: string;
}

export interface LetterText {
  readonly subject: string;
  readonly text: string;
}

/** To somebody who waited: the place is theirs. */
export function placeOfferedLetter(facts: LetterFacts): LetterText {
  return {
    subject: `You have a place: ${facts.title}`,
    text: lines(
      'A place has become free and it is yours. You do not have to do anything.',
      placed(facts),
      `The session’s page: ${facts.link}`,
      'If you cannot come, say so on that page. The next person in line gets your place at once.',
    ),
  };
}

export function cancelledLetter(facts: LetterFacts, reason: string): LetterText {
  return {
    subject: `Cancelled: ${facts.title}`,
    text: lines(
      'This session will not take place.',
      placed(facts),
      `Why: ${reason}`,
      `You do not have to do anything. Other sessions that may suit you: ${new URL('/training', facts.link).href}`,
    ),
  };
}

export function restoredLetter(facts: LetterFacts): LetterText {
  return {
    subject: `Going ahead after all: ${facts.title}`,
    text: lines(
      'This session was cancelled and is now going ahead after all. Your place is as it was.',
      placed(facts),
      `If you can no longer come, say so on its page: ${facts.link}`,
    ),
  };
}

/** What changed, old and new. */
export function movedLetter(before: LetterFacts, after: LetterFacts): LetterText {
  const isNewTime = whenOf(before) !== whenOf(after);
  return {
    subject: `${isNewTime ? 'New time' : 'New place'}: ${after.title}`,
    text: lines(
      isNewTime
        ? 'This session has been moved. Your place is as it was.'
        : 'This session meets somewhere else. Your place is as it was.',
      `It was: ${placed(before)}`,
      `It is now: ${placed(after)}`,
      `If you can no longer come, say so on its page: ${after.link}`,
    ),
  };
}

function placed(facts: LetterFacts): string {
  return [facts.title, whenOf(facts), facts.place].filter((line) => line !== null).join('\n');
}

function whenOf({ startsAt, endsAt, timeZone }: LetterFacts): string {
  return whenInWords(startsAt, endsAt, timeZone);
}

function lines(...paragraphs: readonly string[]): string {
  return `${paragraphs.join('\n\n')}\n`;
}
