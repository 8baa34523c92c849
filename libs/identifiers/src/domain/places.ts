import { isFunctionWord, isOfTheWork, isStopWord, LARGE_PLACES } from './stop-words.js';
import { judged, type Found, type Told } from './told.js';
import { between, folded, isCapitalised, type Word } from './words.js';

const HOUSES = new Set(
  'school hospital hospice infirmary nursery academy college surgery playgroup ysgol ysbyty meithrinfa hosbis coleg primary juniors infants house'.split(
    ' ',
  ),
);
/** Of these only those with a capital are houses. */
const ALSO_WORDS = new Set('primary juniors infants surgery academy house college nursery'.split(' '));
const TWO_WORDS = new Set([
  'medical centre',
  'health centre',
  'care home',
  'nursing home',
  "children's centre",
  'day centre',
  'medical practice',
  'community centre',
  'respite unit',
]);
/** "Ysgol Bryn Deva", "Ysbyty Gwynedd": the name comes after. */
const NAME_FOLLOWS = new Set('ysgol ysbyty meithrinfa hosbis coleg'.split(' '));
const JOINING = new Set('of the and y yr for'.split(' '));
/** Back over "of" one would come to the person who is of the place. */
const WELSH_JOINING = new Set(['y', 'yr']);
const MOST_WORDS = 6;

/** "Fernhill School", "St David’s Hospice", "Hospital of Wales"; "the special school" is nobody's. */
export function* namedPlaces({ text, words }: Told): Generator<Found> {
  for (const [at, word] of words.entries()) {
    const last = lastOfHouse(text, words, at);
    if (last === undefined) continue;
    const isWelsh = NAME_FOLLOWS.has(folded(word.text));
    const first = isWelsh ? at : firstOfName(text, words, at);
    const end = isWelsh || first === at ? lastOfName(text, words, last) : last;
    const isNamed = hasNameIn(words, first, at) || hasNameIn(words, last + 1, end + 1);
    const [from, to] = [words[first] as Word, words[end] as Word];
    if (isNamed)
      yield { start: from.start, end: to.end, kind: 'place', confidence: 'medium', rule: 'named-house' };
  }
}

/** What everybody calls a hospital without saying that it is one. */
const KNOWN_HOUSES =
  /(?<![\p{L}])(?:GOSH|Great Ormond Street|Alder Hey|Evelina|Tŷ Hafan|Tŷ Gobaith)(?![\p{L}])/gu;

const STREET =
  /(?<![\p{L}\d])\d{1,4}[A-Za-z]?,? (?:\p{Lu}[\p{L}'’]{1,20} ){1,3}(?:Road|Rd|Street|Avenue|Ave|Lane|Close|Drive|Crescent|Terrace|Way|Grove|Gardens|Court|Row|Walk|Mews)(?![\p{L}])/gu;
const WELSH_STREET =
  /(?<![\p{L}])(?:\d{1,4}[A-Za-z]?,? )?(?:Heol|Stryd|Ffordd|Lôn|Maes|Clos|Rhodfa)(?: (?:y|yr|\p{Lu}[\p{L}'’]{1,20})){1,3}/gu;

export function* streets({ text }: Told): Generator<Found> {
  yield* judged(text, 'place', KNOWN_HOUSES, () => ['medium', 'known-house']);
  yield* judged(text, 'place', STREET, () => ['medium', 'street']);
  yield* judged(text, 'place', WELSH_STREET, () => ['medium', 'street']);
}

const LIVES =
  /(?<![\p{L}])(?:lives?|living|lived|from|near|outside|village of|farm in|cottage in|based|moved to|home in|back in|brought up|seen|born|school|attends)(?: in| near| at)? $/iu;
const HAS_AGE =
  /(?<![\p{L}\d])(?:\d{1,2}[ -](?:years?|yrs?|months?|weeks?|days?)[ -]old|\d{1,2} ?(?:yo|y\/o|yrs)(?![\p{L}])|aged? \d{1,2}|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)[ -](?:year|month)s?[ -]old)/iu;

/** "a 4-year-old from Tregaron": a small place is enough beside an age. */
export function* smallPlaces({ text, words }: Told): Generator<Found> {
  for (const word of words) {
    const plain = folded(word.text);
    if (!isCapitalised(word.text) || isStopWord(plain) || LARGE_PLACES.has(plain)) continue;
    const lead = text.slice(Math.max(0, word.start - 16), word.start);
    if (!LIVES.test(lead)) continue;
    const around = sentenceAround(text, word);
    const isTold = HAS_AGE.test(around);
    yield {
      start: word.start,
      end: word.end,
      kind: 'place',
      confidence: isTold ? 'medium' : 'low',
      rule: isTold ? 'place-with-age' : 'place',
    };
  }
}

function sentenceAround(text: string, { start, end }: Word): string {
  const lead =
    text
      .slice(Math.max(0, start - 120), start)
      .split(/[.!?]\s/)
      .at(-1) ?? '';
  const rest = text.slice(end, end + 120).split(/[.!?](?:\s|$)/)[0] ?? '';
  return lead + text.slice(start, end) + rest;
}

/** The place of the last word of the kind of house: itself, or the second of two. */
function lastOfHouse(text: string, words: readonly Word[], at: number): number | undefined {
  const [word, next] = [words[at] as Word, words[at + 1]];
  const plain = folded(word.text);
  const isTwo =
    next !== undefined &&
    between(text, word, next) === ' ' &&
    TWO_WORDS.has(`${bare(word.text)} ${folded(next.text)}`);
  if (isTwo) return at + 1;
  if (!HOUSES.has(plain)) return undefined;
  return isCapitalised(word.text) || !ALSO_WORDS.has(plain) ? at : undefined;
}

function bare(word: string): string {
  return word.toLowerCase().replace('’', "'");
}

/** Back over capitals and the small words between them. */
function firstOfName(text: string, words: readonly Word[], at: number): number {
  let first = at;
  for (let back = at - 1; back >= Math.max(0, at - MOST_WORDS); back -= 1) {
    const [word, next] = [words[back] as Word, words[back + 1] as Word];
    if (!/^(?:[ \u00a0]|\. | & |[-–])$/.test(between(text, word, next))) break;
    if (isNameLike(word)) first = back;
    else if (!WELSH_JOINING.has(word.text)) break;
  }
  return first;
}

function lastOfName(text: string, words: readonly Word[], from: number): number {
  let last = from;
  for (let on = from + 1; on <= Math.min(words.length - 1, from + MOST_WORDS); on += 1) {
    const [word, previous] = [words[on] as Word, words[on - 1] as Word];
    if (between(text, previous, word) !== ' ') break;
    if (isNameLike(word)) last = on;
    else if (!JOINING.has(word.text)) break;
  }
  return last;
}

function isNameLike({ text }: Word): boolean {
  return (isCapitalised(text) || /^(?:St|Tŷ|Ty|Y|Yr)$/.test(text)) && !isFunctionWord(folded(text));
}

/** Among them one that is neither of the work nor a small word. */
function hasNameIn(words: readonly Word[], from: number, to: number): boolean {
  return words
    .slice(from, to)
    .some(({ text }) => isCapitalised(text) && !isOfTheWork(folded(text)) && folded(text).length > 1);
}
