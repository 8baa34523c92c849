import { findIdentifiers, remarkOn, type KnownNames, type Span } from '#identifiers';

/** So many on one case or post. */
export const MOST_ATTACHMENTS = 5;
/** As long as a sentence or two: what somebody who does not see the picture has to know. */
const LONGEST_ALTERNATIVE = 400;

export interface WordsOfPage {
  readonly number: number;
  readonly words: string;
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
export function faultOfWords(pages: readonly WordsOfPage[], known: KnownNames): string | undefined {
  for (const { number, words } of pages) {
    const high = highIn(words, known);
    if (high)
      return `On page ${number}: ${remarkOn(high, words)} Then send the file again. Nothing was kept.`;
  }
  return undefined;
}

function highIn(text: string, known: KnownNames): Span | undefined {
  return findIdentifiers(text, known).find(({ confidence }) => confidence === 'high');
}
