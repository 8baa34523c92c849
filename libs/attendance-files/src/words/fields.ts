import { FIELD_STEMS } from './field-stems.js';
import { FIELD_WORDS, type Field } from './field-words.js';
import { plain, withoutBrackets } from './plain.js';

const FIELD_OF: ReadonlyMap<string, Field> = new Map(
  (Object.entries(FIELD_WORDS) as [Field, readonly string[]][]).flatMap(([field, words]) =>
    words.map((word) => [word, field] as const),
  ),
);

const LONGEST_HEADING = 80;

/** What a column with this heading holds, or nothing where we do not know the words. */
export function fieldOf(heading: string): Field | undefined {
  if (heading.length > LONGEST_HEADING) return undefined;
  const words = plain(heading);
  if (words === '') return undefined;
  return (
    FIELD_OF.get(words) ??
    FIELD_OF.get(withoutBrackets(words)) ??
    FIELD_STEMS.find(([, stem]) => stem.test(words))?.[0]
  );
}

/** Zoom's own heading, "Name (Original Name)", in any language: a name, and something about it in brackets. */
export function isOriginalNameHeading(heading: string): boolean {
  if (heading.length > LONGEST_HEADING) return false;
  const words = plain(heading);
  const bracket = /^(.+?) ?\(([^()]+)\)$/.exec(words);
  if (!bracket?.[1] || !bracket[2]) return false;
  return FIELD_OF.get(bracket[1]) === 'name' && ORIGINAL.test(bracket[2]);
}

const ORIGINAL =
  /original|origin|ursprüng|元の|オリジナル|原名|原始|原来|原有|本名|真实|oorspronkelijk|oryginaln|pierwotn|ursprung|opprinnelig|oprindelig|alkuperäi|исходн|первонач|원래|originale|실명|orijinal|původn|eredeti/;
