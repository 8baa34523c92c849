import { Reader, sql } from '#database';
import type { RoomState } from './domain/room-state.js';
import type { RoomPoll } from './domain/room-view.js';

/** The poll with its votes counted, as everybody sees it: who chose what is nobody's concern. */
export async function pollOf(reader: Reader, { poll }: RoomState): Promise<RoomPoll | null> {
  if (!poll) return null;
  const rows = await reader.rows<{ choice: number; votes: number }>(sql`
    select choice as "choice", count(*) as "votes" from live_vote where poll_id = ${poll.id} group by choice`);
  const votes = new Map(rows.map((row) => [row.choice, row.votes]));
  const options = poll.options.map((text, place) => ({ text, votes: votes.get(place) ?? 0 }));
  return { ...poll, options };
}
