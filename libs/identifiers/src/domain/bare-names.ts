import { isGiven, isThingOf, lastOfName, named } from './name-shapes.js';
import { isStopWord } from './stop-words.js';
import type { Found, Told } from './told.js';
import { between, folded, isCapitalised } from './words.js';

/** Names that many are given, where nothing else says that somebody is meant: with a second name medium, alone only a hint. */
export function* givenNames({ text, words }: Told): Generator<Found> {
  let until = 0;
  for (const [at, word] of words.entries()) {
    if (word.start < until || !isCapitalised(word.text) || !isGiven(folded(word.text))) continue;
    const last = lastOfName(text, words, at);
    until = last.end;
    const next = words[at + 1];
    if (next && isThingOf(text, word, next)) continue;
    const isFull = last !== word;
    yield named(word.start, last, isFull ? 'full-name' : 'given-name', isFull ? 'medium' : 'low');
  }
}

/** "EVANS, Mair", as lists are printed, and "J. Whitlock", as letters are signed. */
export function* printedNames({ text, words }: Told): Generator<Found> {
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (!next || !/^\p{Lu}+$/u.test(word.text) || !isCapitalised(next.text)) continue;
    const gap = between(text, word, next);
    const isListed = word.text.length > 2 && gap === ', ' && isGiven(folded(next.text));
    const isSigned = word.text.length === 1 && gap === '. ' && !isStopWord(folded(next.text));
    if (isListed) yield named(word.start, next, 'surname-first');
    if (isSigned) yield named(word.start, next, 'initial', 'low');
  }
}
