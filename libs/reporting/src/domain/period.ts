import { dateWords } from '#kernel';

/** Whole days, both included, each in the session's own time zone: YYYY-MM-DD. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a day that exists: not 30 February. */
export function isDay(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(+asDate(text)) && asDate(text).toISOString().startsWith(text);
}

/** The day as it is kept beside each attendance: 20261005. */
export function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''));
}

/** 20261005 as 2026-10-05. */
export function dayOf(number: number): string {
  return String(number).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
}

/** 202610 as 2026-10. */
export function monthOf(number: number): string {
  return String(number).replace(/^(\d{4})(\d{2})$/, '$1-$2');
}

/** The year that ends today: the same day last year is not in it. */
export function lastTwelveMonths(today: string): Period {
  const start = asDate(today);
  start.setUTCFullYear(start.getUTCFullYear() - 1);
  start.setUTCDate(start.getUTCDate() + 1);
  return { from: start.toISOString().slice(0, 10), to: today };
}

/** The last day of the period's first half. */
export function middleOf({ from, to }: Period): string {
  return new Date(Math.floor((+asDate(from) + +asDate(to)) / 2)).toISOString().slice(0, 10);
}

/** Every month that the period touches, oldest first: 2026-09, 2026-10. */
export function monthsIn({ from, to }: Period): string[] {
  const months: string[] = [];
  const at = asDate(`${from.slice(0, 7)}-01`);
  for (; at.toISOString().slice(0, 7) <= to.slice(0, 7); at.setUTCMonth(at.getUTCMonth() + 1)) {
    months.push(at.toISOString().slice(0, 7));
  }
  return months;
}

/** The day in an instant's own zone. */
export function dayIn(timeZone: string, instant: Date): string {
  return dateWords({ timeZone, dateStyle: 'short' }, 'en-CA').format(instant);
}

/** 5 October 2026 */
export function dayInWords(day: string): string {
  return dateWords({ dateStyle: 'long', timeZone: 'UTC' }).format(asDate(day));
}

/** October 2026 */
export function monthInWords(month: string): string {
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return dateWords(options).format(asDate(`${month}-01`));
}

export function periodInWords({ from, to }: Period): string {
  return from === to ? dayInWords(from) : `${dayInWords(from)} to ${dayInWords(to)}`;
}

function asDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
