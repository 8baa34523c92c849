import { isKeepable, type FieldError } from '#kernel';
import { findIdentifiers, remarkOn, type Span } from '#identifiers';

/** So many on one case or post. */
export const MOST_ATTACHMENTS = 5;
/** As long as a sentence or two: what somebody who does not see the picture has to know. */
const LONGEST_ALTERNATIVE = 400;

/** A document has no more, as its worker says. */
const MOST_PAGES = 20;
/** Of one file: whoever is told of so many looks at all of it. */
const MOST_FOUND = 25;

const UNREADABLE = 'Take out the characters that nobody can read';
const KINDS = { document: 'Document', picture: 'Picture' } as const;

/** A page of a file with what may tell there who somebody is. */
export interface ReadPage {
  readonly words: string;
  readonly found: readonly Span[];
}

interface Titled {
  readonly name: string | null;
  readonly kind: keyof typeof KINDS;
}

/** What a file is called where it is shown; `at` is its place among those beside it, from 0. */
export function titleOf({ name, kind }: Titled, at: number): string {
  return name ?? `${KINDS[kind]} ${at + 1}`;
}

/** Of all that was found on its pages, what is kept: faint hints are no reason to stop anybody, and those that block come first. */
export function keptOf(read: readonly ReadPage[]): ReadPage[] {
  const all = read.flatMap(({ found }) => found);
  const of = (confidence: Span['confidence']) => all.filter((span) => span.confidence === confidence);
  const chosen = new Set([...of('high'), ...of('medium')].slice(0, MOST_FOUND));
  return read.map(({ words, found }) => ({ words, found: found.filter((span) => chosen.has(span)) }));
}

/** What is wrong with the words that say what a picture shows; nothing where they do. */
export function faultsOfAlternative(alternative: string): FieldError[] {
  const message = faultOfAlternative(alternative);
  return message === undefined ? [] : [{ field: 'alternative', message }];
}

function faultOfAlternative(alternative: string): string | undefined {
  if (alternative.trim() === '')
    return 'Say in a sentence what the file shows, for people who do not see it.';
  return faultOfNote(alternative);
}

export function remarkOnPage(span: Span, words: string, number: number): string {
  return `On page ${number}: ${remarkOn(span, words)}`;
}

/** Whether there can be a page of that number: what stands in an address may be anything. */
export function isPageNumber(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= MOST_PAGES;
}

/** What is wrong with what is said of one page. It may be left empty. */
export function faultOfNote(note: string): string | undefined {
  if (!isKeepable(note)) return UNREADABLE;
  if (note.length > LONGEST_ALTERNATIVE) return `Use ${LONGEST_ALTERNATIVE} letters at most.`;
  // Names of the network's own people never surely tell who a patient is: they need not be known here.
  const high = findIdentifiers(note).find(({ confidence }) => confidence === 'high');
  return high && remarkOn(high, note);
}

/** What was typed and is not right yet, as far as it can be kept for its writer. */
export function unfinished(alternative: string): string {
  return isKeepable(alternative)
    ? alternative.slice(0, 2 * LONGEST_ALTERNATIVE).replace(/[\ud800-\udbff]$/, '')
    : '';
}
