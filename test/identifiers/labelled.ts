import { readFileSync } from 'node:fs';
import { KINDS, type Kind } from '#identifiers';

export interface Label {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

/** A sentence, and what in it tells who somebody is. Whoever marked it is not the program. */
export interface Labelled {
  readonly text: string;
  readonly labels: readonly Label[];
  /** Kept aside: nobody looked at what the rules make of it while they were mended. */
  readonly isHeldOut: boolean;
  /** From the list that was written to break the rules. */
  readonly isHard: boolean;
}

/** `She met {name:Mrs Evans}.` Every second sentence of the first two lists is held out, and all that are hard. */
export function labelledSentences(): Labelled[] {
  return ['clean', 'told', 'hard'].flatMap((list) =>
    readFileSync(`test/identifiers/${list}.txt`, 'utf8')
      .trim()
      .split('\n')
      .map((line, at) => ({
        ...read(line),
        isHeldOut: list === 'hard' || at % 2 === 1,
        isHard: list === 'hard',
      })),
  );
}

const MARK = /\{([a-z-]+):([^}]+)\}/g;

function read(line: string): Pick<Labelled, 'text' | 'labels'> {
  const labels: Label[] = [];
  let text = '';
  let from = 0;
  for (const { 0: mark, 1: kind = '', 2: told = '', index } of line.matchAll(MARK)) {
    text += line.slice(from, index);
    labels.push({ kind: kindOf(kind), start: text.length, end: text.length + told.length });
    text += told;
    from = index + mark.length;
  }
  return { text: text + line.slice(from), labels };
}

function kindOf(word: string): Kind {
  const kind = KINDS.find((one) => one === word);
  if (!kind) throw new Error(`There is no kind ${word}.`);
  return kind;
}
