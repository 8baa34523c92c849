/** So many words in a row are no accident. */
const RUN = 6;

/**
 * The first stretch of a learning point that stands word for word in the case, or nothing. A learning point
 * is read by people who may not see the case, so that nothing of the case may travel in it.
 */
export function copiedFrom(texts: readonly string[], lesson: string): string | undefined {
  const words = wordsOf(lesson);
  const known = new Set(texts.flatMap((text) => runsOf(wordsOf(text))));
  return runsOf(words).find((run) => known.has(run));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{Letter}\p{Number}]+/gu) ?? [];
}

function runsOf(words: readonly string[]): string[] {
  const runs: string[] = [];
  for (let from = 0; from + RUN <= words.length; from++) runs.push(words.slice(from, from + RUN).join(' '));
  return runs;
}
