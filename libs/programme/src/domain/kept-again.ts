import type { StaffGroup } from '#kernel';
import { groupsInWords, type KeptDraft } from './kept-places.js';
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

const A_DAY = 86_400_000;

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
export function keptAgainInWords(sessions: readonly (readonly KeptBefore[])[]): string[] {
  const counts = new Map<string, number>();
  for (const lot of sessions.flat()) counts.set(wordsOf(lot), (counts.get(wordsOf(lot)) ?? 0) + 1);
  return [...counts].map(([words, count]) => `${words}, at ${count} of the sessions`);
}

function wordsOf({ places, staffGroups, daysBefore }: KeptBefore): string {
  const until = daysBefore === 1 ? 'the day before' : `${daysBefore} days before`;
  return `${places} for ${groupsInWords(staffGroups)} until ${daysBefore === 0 ? 'the day itself' : until}`;
}
