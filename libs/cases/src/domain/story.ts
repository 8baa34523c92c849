import { isBlank, isKeepable, type FieldError } from '#kernel';
import type { Template } from './template.js';

/** What a case says: all of it is erased together. */
export interface CaseText {
  readonly question: string;
  readonly ageBand: string;
  readonly region: string;
  /** About how many weeks before the session it was; nothing where it is not said. */
  readonly weeksBefore: number | null;
  /** What was written under each part of the template, by its key. */
  readonly parts: Readonly<Record<string, string>>;
}

export const NOTHING_SAID: CaseText = { question: '', ageBand: '', region: '', weeksBefore: null, parts: {} };

/** Weeks are said roughly: an exact day would be one more thing to know a child by. */
export const WEEKS: readonly number[] = [1, 2, 4, 8, 12, 26, 52, 104];

export const LONGEST_QUESTION = 500;
export const LONGEST_PART = 5000;
export const LONGEST_BAND = 80;
const MOST_WEEKS = 1040;

/** What is wrong with what is written so far; that something is missing is no fault of a draft. */
export function faultsOfText(text: CaseText): FieldError[] {
  return [
    ...tooLong('question', text.question, LONGEST_QUESTION),
    ...tooLong('ageBand', text.ageBand, LONGEST_BAND),
    ...tooLong('region', text.region, LONGEST_BAND),
    ...Object.entries(text.parts).flatMap(([key, words]) => tooLong(key, words, LONGEST_PART)),
    ...faultsOfWeeks(text.weeksBefore),
  ];
}

/** What has to be there before a second person is asked to look. */
export function missingFrom(text: CaseText, { parts }: Pick<Template, 'parts'>): FieldError[] {
  const needed: [string, string, string][] = [
    ['question', text.question, 'Enter what you would like the group to help with'],
    ['ageBand', text.ageBand, 'Choose how old the child is'],
    ['region', text.region, 'Choose a region'],
    ...parts
      .filter(({ isNeeded }) => isNeeded)
      .map(({ key, label }): [string, string, string] => [key, text.parts[key] ?? '', `Answer “${label}”`]),
  ];
  return needed.filter(([, words]) => isBlank(words)).map(([field, , message]) => ({ field, message }));
}

/** Every field with what is written in it: what the identifier check reads. */
export function fieldsOf(text: CaseText): [string, string][] {
  return [
    ['question', text.question],
    ['ageBand', text.ageBand],
    ['region', text.region],
    ...Object.entries(text.parts),
  ];
}

function tooLong(field: string, words: string, longest: number): FieldError[] {
  if (!isKeepable(words)) return [{ field, message: 'Take out the characters that nobody can read' }];
  return words.length > longest
    ? [{ field, message: `Use ${longest.toLocaleString('en-GB')} characters at the most` }]
    : [];
}

function faultsOfWeeks(weeks: number | null): FieldError[] {
  const isFine = weeks === null || (Number.isInteger(weeks) && weeks >= 0 && weeks <= MOST_WEEKS);
  return isFine ? [] : [{ field: 'weeksBefore', message: 'Enter a whole number of weeks' }];
}
