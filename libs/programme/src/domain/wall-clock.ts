import { dateWords, dateWordsByZone } from '#kernel';
import { Temporal } from 'temporal-polyfill';

/** What the clock on the wall says in a zone: YYYY-MM-DD and HH:MM. */
export interface WallClock {
  readonly date: string;
  readonly time: string;
}

/**
 * The instant at which the clock on the wall shows this. An hour that the spring change skips is
 * taken as the hour after it; one that the autumn change repeats, as the first of the two.
 */
export function instantAt({ date, time }: WallClock, timeZone: string): Date {
  const local = Temporal.PlainDateTime.from(`${date}T${time}`);
  return new Date(local.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds);
}

/**
 * What the clock change does to that time on that day: the hour is `skipped` in spring, or comes
 * `twice` in autumn; nothing on all other days.
 */
export function oddityOf({ date, time }: WallClock, timeZone: string): 'skipped' | 'twice' | undefined {
  const local = Temporal.PlainDateTime.from(`${date}T${time}`);
  const first = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const second = local.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (first.epochMilliseconds === second.epochMilliseconds) return undefined;
  return first.toPlainDateTime().equals(local) ? 'twice' : 'skipped';
}

/** Swedes write dates as ISO 8601 does; a kept formatter takes a fifth of the time of a zoned calendar object. */
const isoLocal = dateWordsByZone({ dateStyle: 'short', timeStyle: 'short' }, 'sv-SE');

export function wallClockAt(instant: Date, timeZone: string): WallClock {
  const local = isoLocal(timeZone).format(instant);
  return { date: local.slice(0, -6), time: local.slice(-5) };
}

/** What people call the zone at that moment: GMT or BST in London. */
export function zoneName(instant: Date, timeZone: string): string {
  const parts = dateWords({ timeZone, timeZoneName: 'short' }).formatToParts(instant);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

export function isDate(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && reads(() => Temporal.PlainDate.from(text, { overflow: 'reject' }))
  );
}

export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** Whether it is an IANA name that this machine knows, such as Europe/London; offsets are not zones. */
export function isTimeZone(name: string): boolean {
  return /^[A-Za-z]/.test(name) && reads(() => new Intl.DateTimeFormat('en-GB', { timeZone: name }));
}

function reads(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}
