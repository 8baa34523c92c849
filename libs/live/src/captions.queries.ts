import { sql, type Reader } from '#database';
import type { RoomCaption } from './domain/room-view.js';

/** The captions of a room in the order in which they were written, or the last of them only. */
export async function captionsOf(reader: Reader, sessionId: string, last = 10_000): Promise<RoomCaption[]> {
  const rows = await reader.rows<RoomCaption>(sql`
    select c.id as "id", p.name as "name", c.words as "text", c.said_at as "at"
    from live_caption c join person p on p.id = c.person_id
    where c.session_id = ${sessionId} order by c.id desc limit ${last}`);
  return rows.reverse();
}
