import { Temporal } from 'temporal-polyfill';
import type { Break } from './recurrence.js';
import { isDate } from './wall-clock.js';

/** Dates as people write them, one a line or with commas between: 26 October 2026, 26/10/2026, 2026-10-26. */
export function datesFromText(text: string): { dates: string[]; fault?: string } {
  const written = text.split(/[\r\n,;]+/).filter((line) => line.trim() !== '');
  const read = written.map(dateIn);
  const unread = read.findIndex((date) => date === undefined);
  const dates = read.filter((date) => date !== undefined);
  return unread < 0 ? { dates } : { dates, fault: unreadable(written[unread]) };
}

/** Stretches of days, one a line: "26 October 2026 to 30 October 2026"; one date alone is that day. */
export function breaksFromText(text: string): { breaks: Break[]; fault?: string } {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  const read = lines.map(breakIn);
  const unread = read.findIndex((one) => one === undefined);
  const breaks = read.filter((one) => one !== undefined);
  return unread < 0 ? { breaks } : { breaks, fault: unreadable(lines[unread]) };
}

export function datesAsText(dates: readonly string[]): string {
  return dates.map(dateAsText).join('\n');
}

export function breaksAsText(breaks: readonly Break[]): string {
  return breaks
    .map(({ from, to }) => (from === to ? dateAsText(from) : `${dateAsText(from)} to ${dateAsText(to)}`))
    .join('\n');
}

/** "26 October 2026" */
export function dateAsText(date: string): string {
  const { day, year } = Temporal.PlainDate.from(date);
  return `${day} ${MONTH_NAMES[Number(date.slice(5, 7)) - 1] ?? ''} ${year}`;
}

const MONTH_NAMES = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

function breakIn(line: string): Break | undefined {
  const [first = '', last = first, ...rest] = line.split(/\s+(?:to|until|–|-)\s+|\s*–\s*/i);
  const from = dateIn(first);
  const to = dateIn(last);
  return from !== undefined && to !== undefined && rest.length === 0 ? { from, to } : undefined;
}

function dateIn(text: string): string | undefined {
  const said = text.trim().replace(/^[a-z]+day,?\s+/i, '');
  const date = isoIn(said) ?? slashedIn(said) ?? wordedIn(said);
  return date !== undefined && isDate(date) ? date : undefined;
}

function isoIn(text: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
}

/** The day comes first, as everywhere in the United Kingdom. */
function slashedIn(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? [];
  return day && month && year ? dashed(year, month, day) : undefined;
}

function wordedIn(text: string): string | undefined {
  const [, day, word, year] = /^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?\s+(\d{4})$/i.exec(text) ?? [];
  if (!day || !word || !year) return undefined;
  const month = MONTH_NAMES.findIndex((name) => name.toLowerCase().startsWith(word.toLowerCase()));
  return month < 0 ? undefined : dashed(year, String(month + 1), day);
}

function dashed(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function unreadable(line = ''): string {
  return `Write dates such as 26 October 2026. We could not read "${line.trim().slice(0, 60)}"`;
}
