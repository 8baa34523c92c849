import type { DigestChoice } from './choices.js';
import { letterOf, type LetterText } from './letter.js';

/** One thing in a digest: a session, or a series by its first date. */
export interface DigestEntry {
  readonly title: string;
  /** "Monday 30 November 2026, 12:30 to 13:30" */
  readonly when: string;
  /** Further dates of the same series. */
  readonly moreDates: number;
  readonly place: string | null;
  /** Why it is here: "For reception and admin staff". */
  readonly reason: string;
  readonly link: string;
}

export interface DigestFacts {
  readonly digest: Exclude<DigestChoice, 'off'>;
  readonly isFirst: boolean;
  readonly entries: readonly DigestEntry[];
  readonly networkName: string;
  readonly training: string;
  readonly stop: string;
  readonly settings: string;
}

/** A letter is read in a minute or not at all. */
const A_SCREENFUL = 6;

const HOW_OFTEN = { weekly: 'at most once a week, on Monday,', daily: 'at most once a day' } as const;

export function digestLetter(facts: DigestFacts): LetterText {
  const { entries, training } = facts;
  const more = entries.length - A_SCREENFUL;
  return {
    subject: 'New training for you',
    text: letterOf(
      facts.isFirst
        ? 'This training is ahead and suits your role.'
        : 'This training is new since your last letter and suits your role.',
      ...entries.slice(0, A_SCREENFUL).map(linesOf),
      more > 0 ? `There ${more === 1 ? 'is 1 more' : `are ${more} more`}: ${training}` : '',
      [
        `You get this ${HOW_OFTEN[facts.digest]} because you are a member of ${facts.networkName}. When nothing is new, no letter comes.`,
        `Stop these letters with one press: ${facts.stop}`,
        `Choose what you get and when: ${facts.settings}`,
      ],
    ),
  };
}

function linesOf({ title, when, moreDates, place, reason, link }: DigestEntry): (string | null)[] {
  const dates = moreDates === 1 ? 'and 1 more date' : `and ${moreDates} more dates`;
  return [title, moreDates > 0 ? `${when}, ${dates}` : when, place, reason, link];
}
