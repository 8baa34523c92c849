export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;

/** The words of a text, with where they are. "O’Neill" and "Jones-Evans" are one word each. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    text: word,
  }));
}

/** A word as lists have it: small letters, no accents, no "’s" at its end. */
export function folded(word: string): string {
  const plain = isAscii(word)
    ? word.toLowerCase()
    : word.normalize('NFKD').replace(/\p{M}/gu, '').replace(/’/g, "'").toLowerCase();
  return plain.endsWith("'s") ? plain.slice(0, -2) : plain;
}

/** "Mair", "O’Neill", "Jones-Evans", "ap" not: begins with a capital and goes on in small letters. */
export function isCapitalised(word: string): boolean {
  return /^\p{Lu}['’]?\p{L}{0,3}\p{Ll}/u.test(word);
}

/** What stands between two neighbours. */
export function between(text: string, one: Word, next: Word): string {
  return text.slice(one.end, Math.min(next.start, one.end + 20));
}

/** Whether a sentence begins with the word, so that its capital says nothing. */
export function beginsSentence(text: string, { start }: Word): boolean {
  const lead = text.slice(Math.max(0, start - 4), start);
  return start === 0 || /(?:[.!?:;•*]|\n|^)\s*["“‘(]?$/.test(lead);
}

function isAscii(word: string): boolean {
  return !/[^\u0020-\u007e]/.test(word);
}
