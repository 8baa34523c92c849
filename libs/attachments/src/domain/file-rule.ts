import type { Confidence } from '#identifiers';
import type { FieldError } from '#kernel';
import { remarkOnPage, type ReadPage } from './attachment-rules.js';

/** A file as it was read, and what whoever brought it says that it shows. */
export interface FileRead {
  readonly pages: readonly ReadPage[];
  readonly alternative: string;
}

/** What stands between a file and those who would see it. */
export interface FileFaults {
  /** Has to go: such a file is kept nowhere. */
  readonly refused: readonly FieldError[];
  /** Whoever brought it looks at it again first, and says that they did. */
  readonly asked: readonly FieldError[];
}

/** What the owner of a file asks of it before anybody sees it; `hasLooked` where whoever brought it said that they looked again. */
export type FileRule = (file: FileRead, hasLooked: boolean) => FileFaults;

/** Of each kind on each page the first: so many in one sentence, and how many pages have more. */
const MOST_SAID = 6;

/** "On page 2: “485 777 3457” looks like an NHS number. …", for each page and each kind of thing; nothing where there is none. */
export function remarksOnPages(pages: readonly ReadPage[], confidence: Confidence): string | undefined {
  const told = pages.flatMap(({ words, found }, at) => {
    const asked = found.filter((span) => span.confidence === confidence);
    const firsts = asked.filter((span, index) => asked.findIndex(({ kind }) => kind === span.kind) === index);
    return firsts.map((span) => remarkOnPage(span, words, at + 1));
  });
  if (told.length === 0) return undefined;
  const more = told.length > MOST_SAID ? [`There is more: ${told.length - MOST_SAID} besides these.`] : [];
  return [...told.slice(0, MOST_SAID), ...more].join(' ');
}
