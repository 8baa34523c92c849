import { dateWordsByZone, remembered } from '#kernel';
import { wallClockAt, zoneName } from './wall-clock.js';

/** "Monday 5 October 2026, 12:30 to 13:30"; an end on another day is named with its day. */
export function whenInWords(startsAt: Date, endsAt: Date, timeZone: string): string {
  return keep(`${+startsAt} ${+endsAt} ${timeZone}`, () => writtenOut(startsAt, endsAt, timeZone));
}

/** The same sessions stand on page after page. */
const keep = remembered<string>();

function writtenOut(startsAt: Date, endsAt: Date, timeZone: string): string {
  const start = wallClockAt(startsAt, timeZone);
  const end = wallClockAt(endsAt, timeZone);
  const until = start.date === end.date ? end.time : `${dayInWords(endsAt, timeZone)}, ${end.time}`;
  return `${dayInWords(startsAt, timeZone)}, ${start.time} to ${until}`;
}

const longDay = dateWordsByZone({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** "Monday 5 October 2026" */
export function dayInWords(instant: Date, timeZone: string): string {
  return longDay(timeZone).format(instant).replace(',', '');
}

/** "Monday 5 October 2026, 12:30 to 13:30 BST": where dates on both sides of a clock change stand together. */
export function whenWithZone(startsAt: Date, endsAt: Date, timeZone: string): string {
  return `${whenInWords(startsAt, endsAt, timeZone)} ${zoneName(startsAt, timeZone)}`;
}

/** "Tuesday 24 November 2026 at 12:00" */
export function momentInWords(instant: Date, timeZone: string): string {
  return `${dayInWords(instant, timeZone)} at ${wallClockAt(instant, timeZone).time}`;
}

/** "1 hour 15 minutes" */
export function lengthInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [hours > 0 ? counted(hours, 'hour') : '', rest > 0 ? counted(rest, 'minute') : ''];
  return parts.filter((part) => part !== '').join(' ') || 'No time at all';
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
