import { foldedName } from '#kernel';

/** Names have few words; "Additional Professional Scientific and Technical" has five. */
const MOST_WORDS = 6;
const MOST_CALLED = 20;

/** An @ at the beginning of a word, and what follows it on the line. An e-mail address has something before it. */
const CALLED = /(?<![\p{L}\p{N}@._-])@(\p{L}[^\n@]*)/gu;

/**
 * What may be meant by each @ of a text: the longest first, so that "@Amina Rahman can you help" is looked for as
 * "Amina Rahman can you help", "Amina Rahman can you", and so on. Whoever knows the names takes the first that is one.
 */
export function namesCalled(text: string): string[][] {
  return [...text.matchAll(CALLED)].slice(0, MOST_CALLED).map(([, after = '']) => startsOf(after));
}

function startsOf(after: string): string[] {
  const words = after.trim().split(/\s+/).slice(0, MOST_WORDS);
  const starts = words.map((_, at) => words.slice(0, words.length - at).join(' '));
  return starts.flatMap((start) => {
    const bare = start.replace(/(?:['’]s)?[^\p{L}\p{N}]+$|['’]s$/u, '');
    return bare === start ? [start] : [start, bare];
  });
}

/** As names are compared: as they are said, with capitals and accents or without. People are kept with theirs (`sort_name`). */
export const sameName = foldedName;
