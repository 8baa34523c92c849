import type { StaffGroup } from '#kernel';
import { faultOfKept, groupsInWords, type KeptDraft } from './kept-places.js';
import { instantAt, wallClockAt } from './wall-clock.js';

/** Places that a session kept, by how many days before it they were opened to everybody. */
export interface KeptBefore {
  readonly places: number;
  readonly staffGroups: readonly StaffGroup[];
  readonly daysBefore: number;
}

interface Dated {
  readonly startsAt: Date;
  readonly timeZone: string;
}

/** A session to keep places at, which nobody has joined yet. */
export interface ToKeepAt extends Dated {
  readonly capacity: number | null;
}

const A_DAY = 86_400_000;

/**
 * What each new session keeps, as the sessions of another series did, both in the order of time. A lot that
 * no longer fits is left out and the session's others stay: where there is no limit or less room than
 * before, where its day has passed, or where a staff group has places already.
 */
export function keptAt(
  sessions: readonly ToKeepAt[],
  kept: readonly (readonly KeptBefore[])[],
  now: Date,
): KeptDraft[][] {
  return sessions.map((session, nth) => fitting(keptFor(session, kept[nth] ?? []), session, now));
}

function fitting(lots: readonly KeptDraft[], { capacity, startsAt }: ToKeepAt, now: Date): KeptDraft[] {
  const room = { capacity, held: new Map<StaffGroup, number>() };
  const isFitting = (wanted: readonly KeptDraft[]) =>
    faultOfKept(wanted, { room, startsAt, now }) === undefined;
  return lots.reduce<KeptDraft[]>((kept, lot) => (isFitting([...kept, lot]) ? [...kept, lot] : kept), []);
}

/** The same places of another session, opened as long before that one. */
export function keptFor({ startsAt, timeZone }: Dated, kept: readonly KeptBefore[]): KeptDraft[] {
  const day = Date.parse(wallClockAt(startsAt, timeZone).date);
  return kept.map(({ places, staffGroups, daysBefore }) => {
    const date = new Date(day - daysBefore * A_DAY).toISOString().slice(0, 10);
    return { places, staffGroups, keptUntil: instantAt({ date, time: '00:00' }, timeZone) };
  });
}

/** How many whole days of the calendar before the session they were opened. */
export function daysBefore({ startsAt, timeZone }: Dated, keptUntil: Date): number {
  const [day, opened] = [startsAt, keptUntil].map((instant) =>
    Date.parse(wallClockAt(instant, timeZone).date),
  );
  return Math.round(((day ?? 0) - (opened ?? 0)) / A_DAY);
}

/** "5 for reception and admin staff until 7 days before, at 6 of the sessions": each kind once. */
export function keptAgainInWords(
  sessions: readonly Dated[],
  kept: readonly (readonly KeptDraft[])[],
): string[] {
  const said = sessions.flatMap((session, nth) => (kept[nth] ?? []).map((lot) => wordsOf(lot, session)));
  const counts = new Map<string, number>();
  for (const words of said) counts.set(words, (counts.get(words) ?? 0) + 1);
  return [...counts].map(([words, count]) => `${words}, at ${count} of the sessions`);
}

function wordsOf({ places, staffGroups, keptUntil }: KeptDraft, session: Dated): string {
  const days = daysBefore(session, keptUntil);
  const until = days === 1 ? 'the day before' : `${days} days before`;
  return `${places} for ${groupsInWords(staffGroups)} until ${days === 0 ? 'the day itself' : until}`;
}
