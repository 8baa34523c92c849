import { judged, toldAfter, type Found, type Told } from './told.js';

const GAP = '[ \\u00a0.\\-\\u2010-\\u2014]{0,2}';
const OF_THE_UK = new RegExp(
  `(?<![\\d+])\\(?(?:\\+|00)44\\)?${GAP}(?:\\(0\\)${GAP})?[1-9](?:${GAP}\\d){8,9}(?!\\d|\\.\\d)`,
  'gu',
);
const NATIONAL = new RegExp(
  `(?<!\\d|\\d[.,/-]|[\\p{L}])\\(?0[1235789]\\d{0,4}\\)?(?:${GAP}\\d{3,8}){1,3}(?!\\d|\\.\\d)`,
  'gu',
);
const ABROAD = /(?<![\d+])\+[1-9]\d{0,2}(?:[ .-]?\(?\d{1,4}\)?){2,6}(?!\d|\.\d)/gu;
const SPOKEN =
  /(?<![\p{L}])(?:tel|telephone|phone|mobile|mob|ring|ff[oô]n)(?![\p{L}])[^\d\n]{0,14}(?<told>\d{3,5}[ -]?\d{3,4})(?!\d|\.\d)/giu;
/** Helplines of everybody: Samaritans, and the European number for missing children. */
const EVERYBODYS: ReadonlySet<string> = new Set(['116123', '116000', '116111']);

export function* telephones({ text }: Told): Generator<Found> {
  yield* judged(text, 'telephone', OF_THE_UK, () => ['high', 'uk-number']);
  yield* judged(text, 'telephone', NATIONAL, ([written]) =>
    isNational(written) ? ['high', 'uk-number'] : undefined,
  );
  yield* judged(text, 'telephone', ABROAD, ([written]) => {
    const { length } = written.replace(/\D/g, '');
    return length >= 8 && length <= 15 ? ['high', 'number-abroad'] : undefined;
  });
  yield* toldAfter(text, 'telephone', SPOKEN, (told) =>
    EVERYBODYS.has(told.replace(/\D/g, '')) ? undefined : ['medium', 'number-after-word'],
  );
}

/** Eleven digits, or ten for the few short numbers that begin with 01 and 0800. */
function isNational(written: string): boolean {
  const digits = written.replace(/\D/g, '');
  const isShort = digits.length === 10 && /^(?:01|0800|0500)/.test(digits) && !/^\(?\d{2}\D/.test(written);
  return digits.length === 11 || isShort;
}
