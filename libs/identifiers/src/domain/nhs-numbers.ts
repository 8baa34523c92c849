import { after, before, judged, type Found, type Told } from './told.js';
import type { Confidence } from './span.js';

const GAP = '[ \\u00a0\\u2009\\u202f.\\-\\u2010-\\u2014]';
// A guard of (?![\d.]) would miss a number that ends its sentence.
const TEN_DIGITS = new RegExp(`(?<!\\d|\\d[.,])\\d(?:${GAP}?\\d){9}(?!\\d|[.,]\\d)`, 'gu');
const SPOKEN = /(?<![\p{L}])(?:NHS|CHI|H ?& ?C|HCN|GIG)(?![\p{L}])/iu;
const REACH = 24;

/** Scotland's CHI begins with a date and may begin with 0, as telephone numbers do; the word decides. */
export function* spokenNhsNumbers({ text }: Told): Generator<Found> {
  yield* judged(text, 'nhs-number', TEN_DIGITS, (match) => {
    const digits = digitsOf(match[0]);
    const isOurs =
      digits.startsWith('0') && beginsWithDate(digits) && passes(digits) && isSpoken(text, match);
    return isOurs ? ['high', 'check-digit-and-word'] : undefined;
  });
}

/** NHS, CHI and H&C numbers: ten digits of which the last proves the others (modulus 11). */
export function* nhsNumbers({ text }: Told): Generator<Found> {
  yield* judged(text, 'nhs-number', TEN_DIGITS, (match) => opinionOn(match[0], isSpoken(text, match)));
}

function opinionOn(written: string, spoken: boolean): readonly [Confidence, string] | undefined {
  const digits = digitsOf(written);
  if (/^(\d)\1{9}$/.test(digits)) return undefined;
  const grouped = written.split(/\D/).map((group) => group.length);
  const shape = grouped.join('-');
  if (spoken) return passes(digits) ? ['high', 'check-digit-and-word'] : ['medium', 'word-alone'];
  if (!passes(digits)) return undefined;
  if (shape === '3-3-4')
    return isIssued(digits) ? ['high', 'check-digit-and-spacing'] : ['medium', 'check-digit'];
  const isUsual = shape === '10' || (shape === '6-4' && beginsWithDate(digits));
  return isUsual && isIssued(digits) ? ['medium', 'check-digit'] : undefined;
}

function digitsOf(written: string): string {
  return written.replace(/\D/g, '');
}

function isSpoken(text: string, { 0: written, index }: RegExpExecArray): boolean {
  return SPOKEN.test(before(text, index, REACH)) || SPOKEN.test(after(text, index + written.length, REACH));
}

/** Weights 10 down to 2; 11 stands for 0, and a remainder that asks for 10 is never issued. */
function passes(digits: string): boolean {
  const sum = Array.from(digits.slice(0, 9), Number).reduce(
    (total, digit, at) => total + digit * (10 - at),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9]);
}

/** England and Wales 400–499 and 600–799 million, Northern Ireland 320–399 million, Scotland by date of birth. */
function isIssued(digits: string): boolean {
  const million = Number(digits.slice(0, 3));
  const isNumbered = (million >= 400 && million < 500) || (million >= 600 && million < 800);
  return isNumbered || (million >= 320 && million < 400) || beginsWithDate(digits);
}

function beginsWithDate(digits: string): boolean {
  const [day, month] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4))];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}
