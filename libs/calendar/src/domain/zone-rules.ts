import { Temporal } from 'temporal-polyfill';

/** A stretch of standard or summer time: what the clock shows from an hour on, once or every year. */
interface Observance {
  readonly offset: string;
  /** YYYYMMDDTHHMMSS by the wall clock. */
  readonly from: string;
  readonly yearly: { readonly month: number; readonly weekday: number; readonly nth: number } | undefined;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * Whether the rules inside a VTIMEZONE give the hour that the world's own table gives at that instant.
 * A name that contradicts its rules puts calendar engines an hour apart: some read the name, some the rules.
 */
export function agreesWithZone(block: string, instant: Date, timeZone: string): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(+instant).toZonedDateTimeISO(timeZone);
  return offsetAt(block, compact(local.toPlainDateTime())) === local.offset.replace(':', '');
}

/** The offset (+HHMM) that a VTIMEZONE's rules give at a local time (YYYYMMDDTHHMMSS), or nothing where they are silent. */
function offsetAt(block: string, local: string): string | undefined {
  const year = Number(local.slice(0, 4));
  const onsets = observancesIn(block)
    .flatMap((part) => [onsetIn(part, year - 1), onsetIn(part, year)])
    .filter((onset) => onset !== undefined && onset.at <= local)
    .sort((a, b) => ((a?.at ?? '') < (b?.at ?? '') ? -1 : 1));
  return onsets.at(-1)?.offset;
}

/** What a block says never changes, and a network uses few zones: each is read once. */
const read = new Map<string, readonly Observance[]>();

function observancesIn(block: string): readonly Observance[] {
  const observances = read.get(block) ?? readObservances(block);
  read.set(block, observances);
  return observances;
}

function readObservances(block: string): Observance[] {
  const parts = block.matchAll(/BEGIN:(STANDARD|DAYLIGHT)\r?\n([\s\S]*?)END:\1/g);
  return Array.from(parts, ([, , lines = '']) => ({
    offset: /^TZOFFSETTO:(.*?)\r?$/m.exec(lines)?.[1] ?? '',
    from: /^DTSTART:(.*?)\r?$/m.exec(lines)?.[1] ?? '',
    yearly: yearlyIn(lines),
  }));
}

function yearlyIn(lines: string): Observance['yearly'] {
  const rule = /^RRULE:(.*?)\r?$/m.exec(lines)?.[1] ?? '';
  const [, month] = /BYMONTH=(\d+)/.exec(rule) ?? [];
  const [, nth, day = ''] = /BYDAY=(-?\d)([A-Z]{2})/.exec(rule) ?? [];
  return month && nth
    ? { month: Number(month), nth: Number(nth), weekday: WEEKDAYS.indexOf(day) + 1 }
    : undefined;
}

function onsetIn(
  { offset, from, yearly }: Observance,
  year: number,
): { offset: string; at: string } | undefined {
  if (!yearly) return { offset, at: from };
  const first = Temporal.PlainDate.from({ year, month: yearly.month, day: 1 });
  const day = yearly.nth > 0 ? nthFrom(first, yearly) : lastOf(first, yearly.weekday);
  const at = day.toString().replaceAll('-', '') + from.slice(8);
  return at < from ? undefined : { offset, at };
}

function nthFrom(first: Temporal.PlainDate, { weekday, nth }: { weekday: number; nth: number }) {
  return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + (nth - 1) * 7 });
}

function lastOf(first: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  const last = first.add({ months: 1 }).subtract({ days: 1 });
  return last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 });
}

function compact(local: Temporal.PlainDateTime): string {
  return local.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}
