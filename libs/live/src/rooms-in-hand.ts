import { join, overwriteMany, Reader, sql } from '#database';
import type { EntityManager } from 'typeorm';
import { EMPTY_ROOM, type RoomState } from './domain/room-state.js';
import { LiveRoom } from './tables/index.js';

/** One room while a batch of acts is done to it. */
export interface RoomInHand {
  readonly sessionId: string;
  readonly before: RoomState;
  state: RoomState;
  version: number;
  /** Somebody voted: the poll is counted again. */
  isTallied: boolean;
  /** A line was written: a version of the room stands for every line, so that none is missed. */
  readonly here: Set<string>;
  readonly gone: Set<string>;
}

interface Row {
  readonly sessionId: string;
  readonly version: number;
  readonly state: string;
}

/** Reads these rooms; one that nobody has been in is empty. One statement. */
export async function takeRooms(
  reader: Reader,
  sessionIds: readonly string[],
): Promise<Map<string, RoomInHand>> {
  const rows = await reader.rows<Row>(sql`
    select session_id as "sessionId", version as "version", state as "state" from live_room
    where session_id in (${join([...sessionIds])})`);
  const kept = new Map(rows.map((row) => [row.sessionId, row]));
  return new Map(sessionIds.map((id) => [id, inHand(id, kept.get(id))]));
}

function inHand(sessionId: string, row: Row | undefined): RoomInHand {
  // What an older room has not heard of yet is as in an empty one.
  const state = row ? { ...EMPTY_ROOM, ...(JSON.parse(row.state) as Partial<RoomState>) } : EMPTY_ROOM;
  return {
    sessionId,
    before: state,
    state,
    version: row?.version ?? 0,
    isTallied: false,
    here: new Set(),
    gone: new Set(),
  };
}

export function isChanged({ before, state, isTallied, here, gone }: RoomInHand): boolean {
  return before !== state || isTallied || here.size > 0 || gone.size > 0;
}

/** Writes what was changed, each room under its next version. */
export async function putRoomsBack(
  tables: EntityManager,
  rooms: readonly RoomInHand[],
  changedAt: Date,
): Promise<void> {
  for (const room of rooms) room.version++;
  const rows = rooms.map(({ sessionId, version, state }) => ({ sessionId, version, state, changedAt }));
  await overwriteMany(tables, LiveRoom, rows);
}
