import { AmbiguousDateOrder, mixedOrders, orderImpossible } from '../refusals.js';
import type { DateOrder } from '../report.js';
import { type Day, isDay, type OpenDate, type Stamp, wholeYear } from './stamp.js';

const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

/**
 * The order in which a file writes its dates. Never guessed: a person's answer, else a part over 12 in
 * any of the dates, else the day of the session; where all of that leaves two, the person is asked
 * (throws AmbiguousDateOrder). Nothing where no date of the file needs it.
 */
export function settleOrder(
  stamps: readonly Stamp[],
  known: { readonly order?: DateOrder | undefined; readonly sessionDays: readonly Day[] },
): DateOrder | undefined {
  const open = openDates(stamps);
  if (open.size === 0) return stamps.some(({ text }) => /^\d{4}/.test(text)) ? 'ymd' : undefined;
  const possible = possibleOrders(open);
  if (known.order) return agreed(known.order, possible, open);
  const [only, ...others] = sameReading(possible, open) ? possible.slice(0, 1) : possible;
  if (only && others.length === 0) return only;
  return bySession(possible, open, known.sessionDays) ?? ask(possible, open);
}

/** The day that the numbers mean in this order, or nothing where there is no such day. */
export function dayIn(order: DateOrder, [first, second, third]: OpenDate): Day | undefined {
  const day = {
    dmy: { year: wholeYear(third), month: second, day: first },
    mdy: { year: wholeYear(third), month: first, day: second },
    ymd: { year: wholeYear(first), month: second, day: third },
  }[order];
  return isDay(day) ? day : undefined;
}

/** Each different open date, with one text that shows it. Dates that are none in any order are left out. */
function openDates(stamps: readonly Stamp[]): Map<string, Stamp & { date: OpenDate }> {
  const open = new Map<string, Stamp & { date: OpenDate }>();
  for (const stamp of stamps) {
    const { date } = stamp;
    if (!date || !isOpen(date) || open.has(date.join())) continue;
    if (ORDERS.some((order) => dayIn(order, date))) open.set(date.join(), { ...stamp, date });
  }
  return open;
}

export function isOpen(date: Day | OpenDate): date is OpenDate {
  return Array.isArray(date);
}

function possibleOrders(open: ReturnType<typeof openDates>): DateOrder[] {
  const dates = [...open.values()];
  const fits = (order: DateOrder): boolean => dates.every(({ date }) => dayIn(order, date));
  const possible = ORDERS.filter(fits);
  if (possible.length === 0) throw contradiction(dates);
  // Two digits for a year at the front are so rare that they only count where nothing else will do.
  const usual = possible.filter((order) => order !== 'ymd');
  return usual.length > 0 ? usual : possible;
}

function contradiction(dates: readonly Stamp[]): Error {
  const only = (order: DateOrder) =>
    dates.find(
      ({ date }) =>
        date && isOpen(date) && dayIn(order, date) && !dayIn(order === 'dmy' ? 'mdy' : 'dmy', date),
    );
  return mixedOrders(
    only('dmy')?.text ?? dates[0]?.text ?? '',
    only('mdy')?.text ?? dates.at(-1)?.text ?? '',
  );
}

function agreed(
  order: DateOrder,
  possible: readonly DateOrder[],
  open: ReturnType<typeof openDates>,
): DateOrder {
  const against = [...open.values()].find(({ date }) => !dayIn(order, date));
  if (against && !possible.includes(order)) throw orderImpossible(order, against.text);
  return order;
}

/** "10/10/2026" is one day however it is read. */
function sameReading(possible: readonly DateOrder[], open: ReturnType<typeof openDates>): boolean {
  const readIn = (order: DateOrder): string =>
    [...open.values()].map(({ date }) => Object.values(dayIn(order, date) ?? {}).join()).join(' ');
  return new Set(possible.map(readIn)).size === 1;
}

function bySession(
  possible: readonly DateOrder[],
  open: ReturnType<typeof openDates>,
  sessionDays: readonly Day[],
): DateOrder | undefined {
  const isOnTheDay = (order: DateOrder): boolean =>
    [...open.values()].some(({ date }) => {
      const read = dayIn(order, date);
      return sessionDays.some(
        (day) => read?.year === day.year && read.month === day.month && read.day === day.day,
      );
    });
  const [fits, ...others] = possible.filter(isOnTheDay);
  return others.length === 0 ? fits : undefined;
}

function ask(possible: readonly DateOrder[], open: ReturnType<typeof openDates>): never {
  const differing = [...open.values()].find(({ date }) => date[0] !== date[1]) ?? [...open.values()][0];
  const readings = possible.map((dateOrder) => ({
    dateOrder,
    date: differing ? inWords(dayIn(dateOrder, differing.date)) : '',
  }));
  throw new AmbiguousDateOrder(differing?.text ?? '', readings);
}

function inWords(day: Day | undefined): string {
  if (!day) return '';
  const date = new Date(Date.UTC(day.year, day.month - 1, day.day));
  return date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
