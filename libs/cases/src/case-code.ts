import { randomInt } from 'node:crypto';

/** Letters that sound the same to everybody and spell few words: a code is said aloud in a room. */
const CONSONANTS = 'bdflmnrstv';
const VOWELS = 'aeiou';
const SYLLABLES = 4;

/** "bado-lime": random, so that nothing follows from it, not even which case came first. */
export function newCaseCode(): string {
  const syllables = Array.from({ length: SYLLABLES }, () => letter(CONSONANTS) + letter(VOWELS));
  return `${syllables.slice(0, 2).join('')}-${syllables.slice(2).join('')}`;
}

function letter(letters: string): string {
  return letters.charAt(randomInt(letters.length));
}
