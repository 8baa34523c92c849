import { GIVEN_NAMES } from './given-names.js';
import type { Confidence } from './span.js';
import { isStopWord } from './stop-words.js';
import type { Found } from './told.js';
import { between, folded, isCapitalised, type Word } from './words.js';

export const PARTICLES = new Set(
  'de da van der den von ap ab ferch al el bin ibn bint la le di mac'.split(' '),
);
const MOST_WORDS = 3;

/** "Evie-Mae" is a name for its first half. */
export function isGiven(plain: string): boolean {
  return GIVEN_NAMES.has(plain) || GIVEN_NAMES.has(plain.split('-', 1)[0] ?? '');
}

export function named(start: number, last: Word, rule: string, confidence: Confidence = 'medium'): Found {
  const end = /['’]s$/.test(last.text) ? last.end - 2 : last.end;
  return { start, end, kind: 'name', confidence, rule };
}

const THINGS = new Set(
  'bottle bottles teat teats score scale syndrome disease sign tube line catheter test criteria procedure palsy lymphoma reflex chart frame operation phenomenon law index protocol stain valve shunt position'.split(
    ' ',
  ),
);

export function isThingOf(text: string, name: Word, thing: Word): boolean {
  return THINGS.has(folded(thing.text)) && /^[ \u00a0]$/.test(between(text, name, thing));
}

/** The name goes on while capitals follow: "Mair Elin Evans", "Rhys ap Gruffydd". */
export function lastOfName(text: string, words: readonly Word[], first: number): Word {
  let last = first;
  for (let at = first + 1; at < first + 1 + MOST_WORDS + 1; at += 1) {
    const [word, previous] = [words[at], words[at - 1]];
    if (
      !word ||
      !previous ||
      !/^[ \u00a0]$/.test(between(text, previous, word)) ||
      /['’]s$/.test(previous.text)
    )
      break;
    if (PARTICLES.has(word.text)) continue;
    const isMore = isCapitalised(word.text) && !isStopWord(folded(word.text));
    if (!isMore || at - first >= MOST_WORDS) break;
    last = at;
  }
  return words[last] as Word;
}
