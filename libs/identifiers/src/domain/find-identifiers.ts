import { emails, links } from './addresses.js';
import { ages, dates } from './dates.js';
import { familyNames, givenNames, introducedNames, titledNames } from './names.js';
import { nhsNumbers, spokenNhsNumbers } from './nhs-numbers.js';
import { namedPlaces, smallPlaces, streets } from './places.js';
import { postcodes } from './postcodes.js';
import { hospitalNumbers, niNumbers, plates, professionalNumbers } from './record-numbers.js';
import { knownPlaces, roster } from './roster.js';
import type { Confidence, KnownNames, Span } from './span.js';
import { telephones } from './telephones.js';
import type { Found, Told } from './told.js';
import { wordsOf } from './words.js';

/**
 * In order of belief: where two rules find the same letters with the same confidence, the earlier one is right. So
 * telephone numbers come before NHS numbers: one in eleven mobile numbers passes the check of an NHS number.
 */
const RULES: readonly ((told: Told) => Iterable<Found>)[] = [
  emails,
  links,
  spokenNhsNumbers,
  telephones,
  nhsNumbers,
  niNumbers,
  dates,
  ages,
  postcodes,
  professionalNumbers,
  hospitalNumbers,
  plates,
  knownPlaces,
  namedPlaces,
  streets,
  smallPlaces,
  titledNames,
  roster,
  introducedNames,
  familyNames,
  givenNames,
];

const WEIGHT: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2 };

/**
 * What in a text may tell who somebody is: spans in order, none within another, over the NFC form of the text. Every
 * rule reads the text once and looks a fixed way around, so that the time grows with the length alone.
 */
export function findIdentifiers(text: string, known: KnownNames = {}): Span[] {
  const nfc = text.normalize('NFC');
  const told: Told = { text: nfc, words: wordsOf(nfc), known };
  const found = RULES.flatMap((rule, belief) => [...rule(told)].map((span) => ({ ...span, belief })));
  return apart(found).map(({ start, end, kind, confidence, rule }) => ({
    start,
    end,
    kind,
    confidence,
    rule,
  }));
}

interface Believed extends Found {
  readonly belief: number;
}

function apart(found: Believed[]): Believed[] {
  found.sort((one, other) => one.start - other.start || strength(one, other));
  const kept: Believed[] = [];
  for (const span of found) {
    const last = kept.at(-1);
    if (!last || span.start >= last.end) kept.push(span);
    else if (strength(span, last) < 0) kept[kept.length - 1] = span;
  }
  return kept;
}

function strength(one: Believed, other: Believed): number {
  return (
    WEIGHT[one.confidence] - WEIGHT[other.confidence] ||
    one.belief - other.belief ||
    other.end - other.start - (one.end - one.start)
  );
}
