import type { Confidence, Kind, KnownNames, Span } from './span.js';
import type { Word } from './words.js';

/** What every rule is given. */
export interface Told {
  readonly text: string;
  readonly words: readonly Word[];
  readonly known: KnownNames;
}

export type Found = Span;

/** The letters before a place, so that a rule can look for a word there; never more, so that its time has a bound. */
export function before(text: string, at: number, reach: number): string {
  return text.slice(Math.max(0, at - reach), at);
}

export function after(text: string, at: number, reach: number): string {
  return text.slice(at, at + reach);
}

/** What a pattern finds, where the judge has an opinion on it: its confidence and the name of the rule. */
export function* judged(
  text: string,
  kind: Kind,
  pattern: RegExp,
  judge: (match: RegExpExecArray) => readonly [Confidence, string] | undefined,
): Generator<Found> {
  for (const match of text.matchAll(pattern)) {
    const opinion = judge(match);
    if (!opinion) continue;
    const [confidence, rule] = opinion;
    yield { start: match.index, end: match.index + match[0].length, kind, confidence, rule };
  }
}

/** The same for a pattern whose named group `told` is what is found; the rest is what stands before it. */
export function* toldAfter(
  text: string,
  kind: Kind,
  pattern: RegExp,
  judge: (told: string) => readonly [Confidence, string] | undefined,
): Generator<Found> {
  for (const match of text.matchAll(pattern)) {
    const told = match.groups?.['told'] ?? '';
    const opinion = judge(told);
    if (!opinion) continue;
    const end = match.index + match[0].length;
    yield { start: end - told.length, end, kind, confidence: opinion[0], rule: opinion[1] };
  }
}
