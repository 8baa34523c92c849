import { join, Reader, sql } from '#database';
import { LEADER_ROLE_NAMES, RUNNING_ROLES, type LeaderRole } from '#programme';
import type { RoomPerson } from './domain/room-view.js';

/** People as others in a room see them. One statement, however many. */
export async function cardsOf(
  reader: Reader,
  sessionId: string,
  personIds: readonly string[],
): Promise<RoomPerson[]> {
  if (personIds.length === 0) return [];
  const rows = await reader.rows<Row>(sql`
    select p.id as "personId", p.name as "name", r.name as "role", coalesce(o.short_name, o.name) as "workplace",
      l.role as "leads"
    from person p join role r on r.id = p.role_id left join organisation o on o.id = p.organisation_id
      left join session_leader l on l.session_id = ${sessionId} and l.person_id = p.id
    where p.id in (${join([...personIds])})`);
  const place = new Map(personIds.map((id, at) => [id, at]));
  return rows.map(cardOf).sort((a, b) => (place.get(a.personId) ?? 0) - (place.get(b.personId) ?? 0));
}

interface Row {
  readonly personId: string;
  readonly name: string;
  readonly role: string;
  readonly workplace: string | null;
  readonly leads: LeaderRole | null;
}

function cardOf({ leads, ...person }: Row): RoomPerson {
  const isHost = leads !== null && RUNNING_ROLES.includes(leads);
  return { ...person, part: leads && LEADER_ROLE_NAMES[leads], isHost };
}
