import { SYSTEM } from '#kernel';
import { MailQueries } from '#mail';
import { SeriesRuns, SessionQueries, wallClockAt, type SeriesDraft, type SessionRow } from '#programme';
import type { Cast } from './cast.js';
import { seriesDraft } from './drafts.js';
import type { House } from './house.js';
import { quiet } from './statements.js';

export interface PublishedSeries {
  readonly id: string;
  /** Its sessions, in the order of time. */
  readonly ids: string[];
}

/** Six Mondays at 12:30, two of them over by now. */
export const SIX = { firstDate: '2026-11-09', recurrence: 'FREQ=WEEKLY;COUNT=6' };

/** A series of Amina's that people can find. */
export async function publishedSeries(
  house: House,
  { amina }: Cast,
  changes: Partial<SeriesDraft> = {},
): Promise<PublishedSeries> {
  const id = await house.get(SeriesRuns).create(amina.actor, seriesDraft(changes));
  return { id, ids: await house.get(SeriesRuns).publish(amina.actor, { id }) };
}

/** A session as the house itself reads it. */
export function sessionIn(house: House, id: string): Promise<SessionRow> {
  return house.get(SessionQueries).byId(SYSTEM, id);
}

/** "11-30 12:30 published", for each of its sessions. */
export async function standingsOf(house: House, seriesId: string): Promise<string[]> {
  const { items } = await house.get(SessionQueries).list(SYSTEM, { seriesId }, { limit: 200 });
  return items.map(({ startsAt, timeZone, status }) => {
    const { date, time } = wallClockAt(startsAt, timeZone);
    return `${date.slice(5)} ${time} ${status}`;
  });
}

/** How many letters wait, once calendars have written theirs. */
export async function lettersWaiting(house: House): Promise<number> {
  await quiet(house);
  return (await house.get(MailQueries).standing()).waiting;
}
