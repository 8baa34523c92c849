import { isKeepable } from '#kernel';
import { findIdentifiers, remarkOn, type KnownNames, type Span } from '#identifiers';

/** So many on one case or post. */
export const MOST_ATTACHMENTS = 5;
/** As long as a sentence or two: what somebody who does not see the picture has to know. */
const LONGEST_ALTERNATIVE = 400;

/** A document has no more, as its worker says. */
const MOST_PAGES = 20;
/** Of one file: whoever is told of so many looks at all of it. */
const MOST_FOUND = 25;

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

/** What is found on each page; faint hints are no reason to stop anybody. Those that block are not crowded out by others. */
export function readFor(pages: readonly string[], known: KnownNames): ReadPage[] {
  const read = pages.map((words) => ({ words, found: findIdentifiers(words, known) }));
  const all = read.flatMap(({ found }) => found);
  const of = (confidence: Span['confidence']) => all.filter((span) => span.confidence === confidence);
  const chosen = new Set([...of('high'), ...of('medium')].slice(0, MOST_FOUND));
  return read.map(({ words, found }) => ({ words, found: found.filter((span) => chosen.has(span)) }));
}

/** What is wrong with the words that say what a picture shows; nothing where they do. */
export function faultOfAlternative(alternative: string, known: KnownNames): string | undefined {
  if (alternative.trim() === '')
    return 'Say in a sentence what the file shows, for people who do not see it.';
  if (alternative.length > LONGEST_ALTERNATIVE) return `Use ${LONGEST_ALTERNATIVE} letters at most.`;
  const high = highIn(alternative, known);
  return high && remarkOn(high, alternative);
}

/** The first thing in a document that surely tells who somebody is, as a sentence for who sent it. */
export function faultOfPages(pages: readonly ReadPage[]): string | undefined {
  for (const [at, { words, found }] of pages.entries()) {
    const high = found.find(({ confidence }) => confidence === 'high');
    if (high) return `${remarkOnPage(high, words, at + 1)} Then send the file again. Nothing was kept.`;
  }
  return undefined;
}

export function remarkOnPage(span: Span, words: string, number: number): string {
  return `On page ${number}: ${remarkOn(span, words)}`;
}

/** Whether there can be a page of that number: what stands in an address may be anything. */
export function isPageNumber(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= MOST_PAGES;
}

/** What is wrong with what is said of one page. It may be left empty. */
export function faultOfNote(note: string, known: KnownNames): string | undefined {
  if (!isKeepable(note)) return 'Take out the characters that nobody can read';
  if (note.length > LONGEST_ALTERNATIVE) return `Use ${LONGEST_ALTERNATIVE} letters at most.`;
  const high = highIn(note, known);
  return high && remarkOn(high, note);
}

function highIn(text: string, known: KnownNames): Span | undefined {
  return findIdentifiers(text, known).find(({ confidence }) => confidence === 'high');
}
