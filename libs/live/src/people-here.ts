import { join, Reader, sql } from '#database';
import { cardsOf } from './cards.js';
import { notedIn, SHOWN_BY_NAME } from './domain/crowd.js';
import type { RoomState } from './domain/room-state.js';
import type { RoomPerson } from './domain/room-view.js';

/** Who of a room is named: in a crowd the team sees everybody, and everybody sees the first and those who matter now. */
export type Sight = 'everybody' | 'some';

interface PeopleHere {
  readonly count: number;
  readonly people: RoomPerson[];
}

/** Those who are in a room, in the order in which they came. As many statements for a thousand as for one. */
export async function peopleHere(
  reader: Reader,
  { sessionId, state, sight }: { sessionId: string; state: RoomState; sight: Sight },
): Promise<PeopleHere> {
  const ids = await idsHere(reader, sessionId);
  const isCrowd = sight === 'some' && ids.length > SHOWN_BY_NAME;
  const shown = isCrowd ? await shownOf(reader, { sessionId, state, ids }) : ids;
  return { count: ids.length, people: await cardsOf(reader, sessionId, shown) };
}

/** How many people are in a room now. One statement. */
export async function howManyIn(reader: Reader, sessionId: string): Promise<number> {
  const row = await reader.first<{ count: number | string }>(sql`
    select count(distinct person_id) as "count" from live_stay where session_id = ${sessionId} and left_at is null`);
  return Number(row?.count ?? 0);
}

/** Those of these people who are in the room. */
export async function amongThoseHere(
  reader: Reader,
  sessionId: string,
  personIds: readonly string[],
): Promise<string[]> {
  if (personIds.length === 0) return [];
  const rows = await reader.rows<{ personId: string }>(sql`
    select distinct person_id as "personId" from live_stay
    where session_id = ${sessionId} and left_at is null and person_id in (${join([...personIds])})`);
  return rows.map(({ personId }) => personId);
}

async function idsHere(reader: Reader, sessionId: string): Promise<string[]> {
  const rows = await reader.rows<{ personId: string }>(sql`
    select person_id as "personId" from live_stay where session_id = ${sessionId} and left_at is null
    group by person_id order by min(id)`);
  return rows.map(({ personId }) => personId);
}

/** The first fifty, those who have a part in the session, and those whom the room names. */
async function shownOf(
  reader: Reader,
  { sessionId, state, ids }: { sessionId: string; state: RoomState; ids: readonly string[] },
): Promise<string[]> {
  const rows = await reader.rows<{ personId: string }>(sql`
    select person_id as "personId" from session_leader where session_id = ${sessionId}`);
  const wanted = new Set([...rows.map(({ personId }) => personId), ...notedIn(state)]);
  return ids.filter((id, place) => place < SHOWN_BY_NAME || wanted.has(id));
}
