import type { RowFlag } from './report.js';
import { CALLERS, NAME_MARKS } from './words/name-marks.js';
import { plain } from './words/plain.js';

/** A name as it is kept. A caller's number is not: the name is then empty and `isDialIn` says so. */
export interface ReadName {
  readonly name: string;
  readonly flags: readonly RowFlag[];
  readonly isDialIn: boolean;
  /** A number was taken out, so that what is left ("iPhone") no longer tells people apart. */
  readonly lostNumber: boolean;
}

const FLAG_OF: ReadonlyMap<string, RowFlag> = new Map(
  NAME_MARKS.flatMap(([flag, words]) => words.map((word) => [word, flag] as const)),
);

/** Nobody's name is longer, and patterns must not be set to work on a cell of megabytes. */
const LONGEST_NAME = 300;

/** Takes "(External)" and the like off a name, in any language, and keeps telephone numbers out of it. */
export function readName(text: string): ReadName {
  const flags: RowFlag[] = [];
  let name = text.slice(0, LONGEST_NAME).normalize('NFC').replace(/\s+/g, ' ').trim();
  for (let mark = lastMark(name); mark; mark = lastMark(name)) {
    flags.unshift(mark.flag);
    name = mark.rest;
  }
  if (isCaller(name)) return { name: '', flags: [...flags, 'dial-in'], isDialIn: true, lostNumber: true };
  const kept = withoutNumbers(name);
  return { name: kept, flags, isDialIn: false, lostNumber: kept !== name };
}

function lastMark(name: string): { flag: RowFlag; rest: string } | undefined {
  const bracket = /^(.*?) ?[([（［]([^()[\]（）［］]+)[)\]）］]$/.exec(name);
  const flag = bracket?.[2] === undefined ? undefined : FLAG_OF.get(plain(bracket[2]));
  return flag ? { flag, rest: bracket?.[1] ?? '' } : undefined;
}

/** Digits and telephone punctuation only, or what a tool calls somebody who rang in. */
function isCaller(name: string): boolean {
  const words = plain(name);
  return (/^[\d+()*\-\s.•·x/]+$/.test(words) && /\d/.test(words)) || CALLERS.test(words);
}

/** "iPhone (+44 7700 900123)": a number inside a name is a number all the same. */
function withoutNumbers(name: string): string {
  return name
    .replace(/\(?\+\d[\d\s().*-]{6,}\d\)?/g, '')
    .replace(/\(?\d+\*{2,}\d*\)?/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** An address in the form in which it is compared (lower case, NFC), or nothing where it is not one. */
export function readEmail(text: string | undefined): string | undefined {
  const address = text?.normalize('NFC').trim().toLowerCase() ?? '';
  if (address.length > 254) return undefined;
  return /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(address) ? address : undefined;
}
