import type { Confidence, Kind } from './span.js';
import { isStopWord } from './stop-words.js';
import type { Found, Told } from './told.js';
import { beginsSentence, between, folded, isCapitalised, wordsOf, type Word } from './words.js';

/** A name of the network's own people, in full; of a surname alone it says less. */
export function* roster({ text, words, known }: Told): Generator<Found> {
  const names = new NamesInUse(known.roster ?? []);
  yield* names.in(text, words, ['name', 'medium', 'roster']);
  for (const word of words) {
    const isOurs =
      isCapitalised(word.text) && names.endWith(folded(word.text)) && !beginsSentence(text, word);
    if (isOurs) yield { ...placeOf(word), kind: 'name', confidence: 'low', rule: 'roster-surname' };
  }
}

/** A workplace of the network, as the network calls it. */
export function* knownPlaces({ text, words, known }: Told): Generator<Found> {
  yield* new NamesInUse(known.places ?? []).in(text, words, ['place', 'medium', 'network-place']);
}

function placeOf({ start, end, text }: Word): { start: number; end: number } {
  return { start, end: /['’]s$/.test(text) ? end - 2 : end };
}

/** Names by their first word, so that each word of a text asks once. */
class NamesInUse {
  private readonly byFirst = new Map<string, string[][]>();
  private readonly lasts = new Set<string>();

  constructor(names: readonly string[]) {
    for (const name of names) {
      const parts = wordsOf(name.normalize('NFC')).map(({ text }) => folded(text));
      const [first, last] = [parts[0], parts.at(-1)];
      if (first === undefined || last === undefined || (parts.length === 1 && isTooPlain(first))) continue;
      const alike = this.byFirst.get(first);
      if (alike) alike.push(parts);
      else this.byFirst.set(first, [parts]);
      if (parts.length > 1 && !isTooPlain(last)) this.lasts.add(last);
    }
    for (const alike of this.byFirst.values()) alike.sort((one, other) => other.length - one.length);
  }

  endWith(word: string): boolean {
    return this.lasts.has(word);
  }

  *in(
    text: string,
    words: readonly Word[],
    [kind, confidence, rule]: readonly [Kind, Confidence, string],
  ): Generator<Found> {
    for (const [at, word] of words.entries()) {
      const last = this.lastOf(text, words, at);
      if (last) yield { start: word.start, end: placeOf(last).end, kind, confidence, rule };
    }
  }

  private lastOf(text: string, words: readonly Word[], at: number): Word | undefined {
    const word = words[at] as Word;
    const match = this.byFirst
      .get(folded(word.text))
      ?.find((parts) => parts.every((part, on) => isPart(text, words, at + on, { part, on })));
    if (!match || (match.length === 1 && !isCapitalised(word.text))) return undefined;
    return words[at + match.length - 1];
  }
}

function isPart(
  text: string,
  words: readonly Word[],
  at: number,
  { part, on }: { part: string; on: number },
): boolean {
  const [word, previous] = [words[at], words[at - 1]];
  if (!word || folded(word.text) !== part) return false;
  return (
    on === 0 || (previous !== undefined && /^[\s\u00a0,&.()-]{1,3}$/.test(between(text, previous, word)))
  );
}

function isTooPlain(word: string): boolean {
  return word.length < 3 || isStopWord(word);
}
