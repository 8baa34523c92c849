import type { DigestChoice } from './choices.js';
import { letterOf, type LetterText, type Paragraph } from './letter.js';

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

/** A held session that can be caught up on: where, and nothing of what is there. */
export interface CatchUpEntry {
  readonly title: string;
  /** "Monday 30 November 2026" */
  readonly held: string;
  readonly link: string;
}

/** A conversation that the reader follows: where to go on, and nothing of what was written. */
export interface ConversationEntry {
  readonly title: string;
  /** "3 posts that you have not read" */
  readonly says: string;
  readonly link: string;
}

export interface DigestFacts {
  readonly digest: Exclude<DigestChoice, 'off'>;
  readonly isFirst: boolean;
  readonly entries: readonly DigestEntry[];
  readonly catchUps: readonly CatchUpEntry[];
  readonly conversations: readonly ConversationEntry[];
  readonly networkName: string;
  readonly training: string;
  readonly stop: string;
  readonly settings: string;
}

/** A letter is read in a minute or not at all. */
const A_SCREENFUL = 6;

const HOW_OFTEN = { weekly: 'at most once a week, on Monday,', daily: 'at most once a day' } as const;

export function digestLetter(facts: DigestFacts): LetterText {
  return {
    subject: subjectOf(facts),
    text: letterOf(...aheadIn(facts), ...heldIn(facts), ...saidIn(facts), [
      `You get this ${HOW_OFTEN[facts.digest]} because you are a member of ${facts.networkName}. When nothing is new, no letter comes.`,
      `Stop these letters with one press: ${facts.stop}`,
      `Choose what you get and when: ${facts.settings}`,
    ]),
  };
}

function subjectOf({ entries, catchUps }: DigestFacts): string {
  if (entries.length > 0) return 'New training for you';
  return catchUps.length > 0 ? 'Something to catch up on' : 'New in conversations for you';
}

function aheadIn({ entries, isFirst, training }: DigestFacts): Paragraph[] {
  if (entries.length === 0) return [];
  return [
    isFirst
      ? 'This training is ahead and suits your role.'
      : 'This training is new since your last letter and suits your role.',
    ...entries.slice(0, A_SCREENFUL).map(linesOf),
    moreOf(entries, training),
  ];
}

/** All of them, since no page lists them. Cases never travel in letters: the page shows what happened to those who may see it. */
function heldIn({ catchUps }: DigestFacts): Paragraph[] {
  if (catchUps.length === 0) return [];
  return [
    'You can read what happened in these sessions, and catch up on them.',
    ...catchUps.map(({ title, held, link }) => [title, `Held on ${held}`, link]),
  ];
}

/** Nobody reads what is sent back to this letter, and it says so. */
function saidIn({ conversations }: DigestFacts): Paragraph[] {
  if (conversations.length === 0) return [];
  return [
    'There is something new in conversations that you follow, or that mention you.',
    ...conversations.slice(0, A_SCREENFUL).map(({ title, says, link }) => [title, says, link]),
    'To answer, open the conversation. Nobody reads what is sent back to this letter.',
  ];
}

function moreOf(all: readonly unknown[], where: string): string {
  const more = all.length - A_SCREENFUL;
  return more > 0 ? `There ${more === 1 ? 'is 1 more' : `are ${more} more`}: ${where}` : '';
}

function linesOf({ title, when, moreDates, place, reason, link }: DigestEntry): (string | null)[] {
  const dates = moreDates === 1 ? 'and 1 more date' : `and ${moreDates} more dates`;
  return [title, moreDates > 0 ? `${when}, ${dates}` : when, place, reason, link];
}
