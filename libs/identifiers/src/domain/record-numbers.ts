import { after, before, judged, toldAfter, type Found, type Told } from './told.js';

const NI =
  /(?<![\p{L}\d])(?!BG|GB|NK|KN|TN|NT|ZZ)[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\d])/giu;
const NI_UNFINISHED =
  /(?<![\p{L}])(?:NI|NINO|national insurance)(?![\p{L}])[^\d\n]{0,14}(?<told>[A-Z]{2} ?\d{2} ?\d{2} ?\d{2})(?![\p{L}\d])/giu;

export function* niNumbers({ text }: Told): Generator<Found> {
  yield* judged(text, 'ni-number', NI, () => ['high', 'ni-shape']);
  yield* toldAfter(text, 'ni-number', NI_UNFINISHED, () => ['medium', 'ni-after-word']);
}

const NUMBERED =
  '(?:hospital|hosp|unit|patient|case ?note|casenote|record|chart|clinic|district|referral|episode|specimen|sample|accession|pathway|file)';
const BY_WORD = new RegExp(
  `(?<![\\p{L}])(?:${NUMBERED}[ -]?(?:numbers?|nos?\\.?|num|nr|id|ref(?:erence)?|#)|MRN|CRN|PAS|PID|RiO|EMIS|SystmOne|rhif ysbyty)(?![\\p{L}])(?: (?:is|was|number|no\\.?|id))?[ :#.=-]{0,4}(?<told>[A-Z]{0,3}[ /-]?\\d[\\d/-]{3,11}[A-Z]?)(?![\\p{L}\\d])`,
  'giu',
);
/** A school's number for a pupil: a letter, and eleven digits and another or a letter. */
const PUPIL = /(?<![\p{L}\d])[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z](?![\p{L}\d])/gu;

export function* hospitalNumbers({ text }: Told): Generator<Found> {
  yield* toldAfter(text, 'hospital-number', BY_WORD, (told) =>
    (told.match(/\d/g) ?? []).length >= 4 ? ['medium', 'number-after-word'] : undefined,
  );
  yield* judged(text, 'hospital-number', PUPIL, () => ['high', 'pupil-number']);
}

const PLATE = /(?<![\p{L}\d])[A-HJ-PR-Y]{2}(\d{2}) ?[A-HJ-PR-Z]{3}(?![\p{L}\d])/gu;
const OLDER_PLATE =
  /(?<![\p{L}])(?:reg|registration|number ?plate|plate|car|van|vehicle)(?![\p{L}])[^\d\n]{0,14}?(?<told>[A-Z]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Z]|[A-Z]{2}\d{2} ?[A-Z]{3})(?![\p{L}\d])/giu;
/** Written after markers of cells and genes, which look like the beginning of a plate: "CD34 POS". */
const LABORATORY = /(?:POS|NEG|DNA|RNA|MUT|DEL|DUP)$/;

export function* plates({ text }: Told): Generator<Found> {
  yield* judged(text, 'registration-plate', PLATE, ([plate, year]) => {
    const half = Number(year) % 50;
    return half >= 1 && half <= 29 && !LABORATORY.test(plate) ? ['high', 'plate-shape'] : undefined;
  });
  yield* toldAfter(text, 'registration-plate', OLDER_PLATE, () => ['medium', 'plate-after-word']);
}

const NMC = /(?<![\p{L}\d])\d{2}[A-L]\d{4}[CENOSW](?![\p{L}\d])/gu;
const BODY = /(?<![\p{L}])(?:GMC|NMC|HCPC|GPhC|GDC|SWE)(?![\p{L}])/iu;
const BY_BODY = /(?<![\p{L}\d])(?:[A-Z]{2})?\d{5,7}(?![\p{L}\d])/gu;

export function* professionalNumbers({ text }: Told): Generator<Found> {
  yield* judged(text, 'professional-number', NMC, () => ['high', 'nmc-shape']);
  yield* judged(text, 'professional-number', BY_BODY, ({ 0: written, index }) => {
    const isNear = BODY.test(before(text, index, 24)) || BODY.test(after(text, index + written.length, 8));
    return isNear ? ['medium', 'number-near-body'] : undefined;
  });
}
