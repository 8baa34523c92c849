/** Beginnings of months' names, without accents and dots, in the languages of the makers; January first. */
const MONTHS: readonly RegExp[] = [
  /^(jan|jän|gen|ene|sty|tam|янв|led)/,
  /^(feb|fev|fév|lut|hel|фев|úno|şub)/,
  /^(mar|mär|maa|mrt|мар|bře)/,
  /^(apr|avr|abr|kwi|huh|апр|dub|nis)/,
  /^(may|mai|mag|maj|mei|tou|май|мая|kvě)/,
  /^(jun|juin|giu|cze|kes|июн|haz)/,
  /^(jul|juil|lug|lip|hei|июл|tem)/,
  /^(aug|aoû|aou|ago|sie|elo|авг|srp|ağu)/,
  /^(sep|set|wrz|syy|сен|zář|eyl)/,
  /^(oct|okt|ott|out|paź|lok|окт|říj|eki)/,
  /^(nov|lis|ноя|kas)/,
  /^(dec|dez|déc|dic|gru|jou|дек|pro|ara)/,
];

/** The month, 1 to 12, that a word names, or nothing. */
export function monthNamed(word: string): number | undefined {
  const month = word.toLowerCase().replace(/\./g, '');
  if (month.startsWith('marr')) return 11;
  const place = MONTHS.findIndex((beginning) => beginning.test(month));
  return place < 0 ? undefined : place + 1;
}
