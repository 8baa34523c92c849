import { emails, links } from './addresses.js';
import { ages, dates } from './dates.js';
import { givenNames, printedNames } from './bare-names.js';
import { familyNames, introducedNames, titledNames } from './names.js';
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
  printedNames,
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
  return apart(found, nfc.length).map(({ start, end, kind, confidence, rule }) => ({
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

/** The strongest first, and then whatever still has its letters to itself. */
function apart(found: Believed[], length: number): Believed[] {
  const taken = new Uint8Array(length);
  const kept = found.sort(strength).filter(({ start, end }) => {
    if (taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    return true;
  });
  return kept.sort((one, other) => one.start - other.start);
}

function strength(one: Believed, other: Believed): number {
  return (
    WEIGHT[one.confidence] - WEIGHT[other.confidence] ||
    one.belief - other.belief ||
    other.end - other.start - (one.end - one.start) ||
    one.start - other.start
  );
}
