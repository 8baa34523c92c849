import type { Confidence } from './span.js';
import { after, before, judged, type Found, type Told } from './told.js';

const MONTHS =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr)';
const UNIT = '(?:\\s?(?:%|mg|mcg|ml|mmol|kg|g|units?|hours?|hrs?|weeks?|days?|minutes?)(?![\\p{L}]))';
const IN_NUMBERS = new RegExp(
  `(?<!\\d|\\d[./-]|[\\p{L}])(\\d{1,4})([./-])(\\d{1,2})\\2(\\d{4}|\\d{1,2})(?!\\d|[./-]\\d|${UNIT})`,
  'giu',
);
const IN_WORDS = new RegExp(
  `(?<!\\d|\\d[./-])\\d{1,2}(?:st|nd|rd|th|af|ail|ain|fed|eg)?(?: of)?(?: the)?[ ,.-]{1,2}${MONTHS}[ .,-]{1,3}(?:\\d{4}|’\\d{2}|'\\d{2}|\\d{2}(?!\\s?[\\p{L}%]))(?!\\d)`,
  'giu',
);
const MONTH_FIRST = new RegExp(`(?<![\\p{L}])${MONTHS} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}(?!\\d)`, 'giu');
const LOOSELY = new RegExp(
  `(?<!\\d|\\d[./-])(?:\\d{1,2} ?[ ./-] ?\\d{1,2} ?[ ./-] ?(?:\\d{4}|\\d{2})|\\d{1,2}/\\d{1,2}|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTHS}|${MONTHS} \\d{1,2}(?:st|nd|rd|th)?|${MONTHS} \\d{4}|\\d{8}|\\d{6})(?!\\d|[./]\\d|${UNIT})`,
  'giu',
);

/** A full date may tell who it is; one that somebody was born on tells it. */
export function* dates({ text }: Told): Generator<Found> {
  for (const found of fullDates(text)) {
    const isBirth = isOfBirth(text, found.start, found.end);
    yield isBirth ? { ...found, kind: 'date-of-birth', confidence: 'high', rule: 'date-near-born' } : found;
  }
  yield* judged(text, 'date-of-birth', LOOSELY, ({ 0: written, index }) =>
    isOfBirth(text, index, index + written.length) ? ['high', 'part-of-a-date-near-born'] : undefined,
  );
}

function* fullDates(text: string): Generator<Found> {
  const medium = (): readonly [Confidence, string] => ['medium', 'full-date'];
  yield* judged(text, 'date', IN_NUMBERS, (match) => (isDay(match) ? medium() : undefined));
  yield* judged(text, 'date', IN_WORDS, medium);
  yield* judged(text, 'date', MONTH_FIRST, medium);
}

function isDay([, first = '', mark, second = '', third = '']: RegExpExecArray): boolean {
  if (first.length === 4) return isIn(first, 1900, 2100) && isIn(second, 1, 12) && isIn(third, 1, 31);
  if (first.length > 2 || third.length === 1) return false;
  const isPlain = isIn(first, 1, 31) && isIn(second, 1, 12);
  if (third.length === 4)
    return isIn(third, 1900, 2100) && (isPlain || (isIn(first, 1, 12) && isIn(second, 1, 31)));
  // "1.2.14" is a paragraph of a guideline: only slashes, or both in two digits, make a date of a short year.
  return isPlain && (mark === '/' || (first.length === 2 && second.length === 2));
}

function isIn(written: string, from: number, to: number): boolean {
  return Number(written) >= from && Number(written) <= to;
}

const BORN_BEFORE =
  /(?<![\p{L}])(?:d\.?o\.?b|date of birth|birth ?date|birth ?day|born|dyddiad geni|ganwyd|ganed)(?![\p{L}])([^;!?]{0,32})$/iu;
/** Another thing than the birth happened then: "born at 28 weeks, seen on …". */
const SOMETHING_ELSE =
  /week|seen|admi|review|since|dischar|referr|transfer|died|presented|today|now|[\p{L})]\. /iu;
const BORN_AFTER =
  /^[ ,)(]{0,3}(?:is (?:his|her|their|the) )?(?:d\.?o\.?b|date of birth|birthday)(?![\p{L}])/iu;

function isOfBirth(text: string, start: number, end: number): boolean {
  const gap = BORN_BEFORE.exec(before(text, start, 48))?.[1];
  return (gap !== undefined && !SOMETHING_ELSE.test(gap)) || BORN_AFTER.test(after(text, end, 40));
}

const YEARS = '(?:9\\d|1[01]\\d)';
const AGE_OLD = new RegExp(
  `(?<![\\d.])${YEARS}(?:[ -]?(?:years?|yrs?)[ -]old| ?y\\.?/?o\\.?)(?![\\p{L}])`,
  'giu',
);
const AGED = new RegExp(
  `(?<![\\p{L}])(?:aged?|age of)[ :]{1,2}${YEARS}(?![\\d%]|\\.\\d|\\s?(?:weeks|days|months))`,
  'giu',
);

/** Few people are over 89, so that the age alone may tell who it is. */
export function* ages({ text }: Told): Generator<Found> {
  yield* judged(text, 'age', AGE_OLD, () => ['medium', 'over-89']);
  yield* judged(text, 'age', AGED, () => ['medium', 'over-89']);
}
