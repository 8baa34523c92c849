import { HALF_DAY_WORDS, halfDay } from '../words/half-days.js';
import { monthNamed } from '../words/months.js';

/** A calendar day; the month is 1 to 12. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Three numbers of a date whose order is still to be settled; a year has two digits or four. */
export type OpenDate = readonly [number, number, number];

/** A time as it is written: wall time unless `offset` (minutes east of Greenwich) says otherwise. */
export interface Stamp {
  readonly text: string;
  readonly date?: Day | OpenDate;
  readonly clock?: { readonly hour: number; readonly minute: number; readonly second: number };
  readonly offset?: number;
}

const CLOCK =
  /(?<!\d)(\d{1,2}) ?[:.h時时点點시] ?(\d{1,2})(?: ?[:.m分분] ?(\d{1,2})(?:[.,]\d{1,9})? ?[s秒초]?)?[分분]?(?!\d)/iu;
const COLON_CLOCK = /(?<!\d)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?!\d)/u;
const NUMBERS =
  /(?<!\d)(\d{1,4}) ?([./\-‐–年년]) ?(\d{1,2}) ?(?:[./\-‐–月월]) ?(\d{1,4})(?:[일日]|\.(?!\d))?(?!\d)/u;
const WITH_NAME =
  /(\d{1,4})[.,]?[ -](?:de )?([\p{L}]{3,}\.?)(?: de)?[.,]?[ -](\d{2,4})(?!:)|([\p{L}]{3,}\.?)[ -](\d{1,2})(?:st|nd|rd|th)?,?[ -](\d{4})/u;

/** Reads a time as the makers write it in any of our languages; nothing where it is not one. */
export function readStamp(text: string): Stamp | undefined {
  if (text.length > 80) return undefined;
  const written = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (written === '' || !/\d/.test(written)) return undefined;
  const { date, rest } = takeDate(written);
  const clock = readClock(rest);
  if (!date && !clock) return undefined;
  const offset = clock ? readOffset(rest) : undefined;
  return { text, ...(date && { date }), ...(clock && { clock }), ...(offset !== undefined && { offset }) };
}

function takeDate(written: string): { date?: Day | OpenDate; rest: string } {
  const named = WITH_NAME.exec(written);
  const dayNamed = named && readNamed(named);
  if (dayNamed) return { date: dayNamed, rest: written.replace(named[0], ' ') };
  const numbers = NUMBERS.exec(written);
  const date = numbers && readNumbers(numbers, written);
  return date ? { date, rest: written.replace(numbers[0], ' ') } : { rest: written };
}

function readNamed(found: RegExpExecArray): Day | undefined {
  const month = monthNamed(found[2] ?? found[4] ?? '');
  if (month === undefined) return undefined;
  const [first, last] = [Number(found[1] ?? found[5]), Number(found[3] ?? found[6])];
  const day = first > 31 ? { year: first, month, day: last } : { year: wholeYear(last), month, day: first };
  return isDay(day) ? day : undefined;
}

function readNumbers(found: RegExpExecArray, written: string): Day | OpenDate | undefined {
  const numbers = [Number(found[1]), Number(found[3]), Number(found[4])] as const;
  // "13.45.10" alone is a time of day in the north and the south of Europe.
  if (found[2] === '.' && (found[4]?.length ?? 0) < 3 && written === found[0]) return undefined;
  if ((found[1]?.length ?? 0) < 3) return isEastAsian(found, written) ? yearFirst(numbers) : numbers;
  return yearFirst(numbers);
}

/** Korea writes "26. 10. 5.", and years and months by name can only stand in one order. */
function isEastAsian(found: RegExpExecArray, written: string): boolean {
  return /[年년월]/.test(found[0]) || (/\. \d+\. \d+\.$/.test(found[0]) && /오[전후]|^\d\d\. /.test(written));
}

function yearFirst([year, month, day]: OpenDate): Day | undefined {
  const read = { year: wholeYear(year), month, day };
  return isDay(read) ? read : undefined;
}

function readClock(rest: string): Stamp['clock'] | undefined {
  const found = COLON_CLOCK.exec(rest) ?? CLOCK.exec(rest);
  if (!found) return undefined;
  const around = HALF_DAY_WORDS.exec(rest.replace(found[0], ' '))?.[0];
  const hour = onTwentyFour(Number(found[1]), halfDay(around ?? ''));
  const clock = { hour, minute: Number(found[2]), second: Number(found[3] ?? 0) };
  return clock.hour < 24 && clock.minute < 60 && clock.second < 60 ? clock : undefined;
}

function onTwentyFour(hour: number, half: 'before' | 'after' | undefined): number {
  if (half === 'before' && hour === 12) return 0;
  return half === 'after' && hour < 12 ? hour + 12 : hour;
}

function readOffset(rest: string): number | undefined {
  const found = /(?:\d|\b(?:utc|gmt) ?)([+-])(\d{1,2}):?(\d{2})?\b\)?$/i.exec(rest.trim());
  if (found) return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3] ?? 0));
  return /\d ?z$|\butc\)?$/i.test(rest.trim()) ? 0 : undefined;
}

export function wholeYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

export function isDay({ year, month, day }: Day): boolean {
  if (year < 1990 || year > 2199 || month < 1 || month > 12) return false;
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
