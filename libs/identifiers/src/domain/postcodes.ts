import { before, judged, toldAfter, type Found, type Told } from './told.js';

const AREAS =
  'AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|B|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EN|EX|E|FK|FY|GL|GU|GY|G|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|L|ME|MK|ML|M|NE|NG|NN|NP|NR|NW|N|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|S|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|W|YO|ZE';
const POSTCODE = new RegExp(
  `(?<![\\p{L}\\d])(?:${AREAS})\\d[\\dA-HJKMNPR-Y]?[ \\u00a0]{0,2}\\d[ABD-HJLNP-UW-Z]{2}(?![\\p{L}\\d])`,
  'giu',
);
const OUTWARD = new RegExp(
  `(?<![\\p{L}])(?:postcode|post code|postal code|cod post|lives in|living in)[ :]{1,3}(?:is |starts |begins |area )?(?<told>(?:${AREAS})\\d[\\dA-Z]?)(?![\\p{L}\\d])`,
  'giu',
);
/** Beds, wards and laboratories have codes of that shape: "bed B12 4AB". */
const NO_HOUSE =
  /(?<![\p{L}])(?:beds?|ward|bay|room|lab|level|levels|vitamin|vit|serum|folate|theatre|cubicle|slot|rack|batch|lot)[ :.,(-]{1,3}$/iu;

export function* postcodes({ text }: Told): Generator<Found> {
  yield* judged(text, 'postcode', POSTCODE, ({ 0: written, index }) => {
    if (!isOneCase(written) || isOrdinal(written)) return undefined;
    const lead = before(text, index, 16);
    return NO_HOUSE.test(lead) ? ['low', 'postcode-after-bed'] : ['high', 'postcode-shape'];
  });
  yield* toldAfter(text, 'postcode', OUTWARD, () => ['low', 'first-half']);
}

function isOneCase(written: string): boolean {
  return written === written.toUpperCase() || written === written.toLowerCase();
}

/** "the s1 2nd sound": second, third and fourth are no ends of a postcode in small letters. */
function isOrdinal(written: string): boolean {
  return /(?:1st|2nd|3rd|[04-9]th)$/.test(written);
}
