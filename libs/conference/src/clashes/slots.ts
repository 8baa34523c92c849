import type { RoomRow, TalkRow } from '../conference.rows.js';
import { isBreak } from '../domain/breaks.js';
import { minutesToWalk } from '../ours.js';
import type { Slot, Walks } from './clash.js';

/** Known by its guid, which it has before it is released. */
export function slotOf(talk: TalkRow): Slot {
  const { guid, roomId, startsAt, endsAt, facts, ours } = talk;
  const speakers = facts.persons.map(({ guid }) => guid);
  return {
    id: guid,
    roomId,
    startsAt,
    endsAt,
    isBreak: isBreak(talk),
    speakers,
    chairs: ours.chairs.map(({ guid }) => guid),
  };
}

/** The ways between the rooms of a conference. */
export function walksOf(rooms: readonly RoomRow[]): Walks {
  const byId = new Map(rooms.map((room) => [room.id, room]));
  return {
    longest: Math.max(0, ...rooms.flatMap(({ ours }) => Object.values(ours.walk))),
    minutesBetween(one, other) {
      const [from, to] = [byId.get(one), byId.get(other)];
      return from && to ? minutesToWalk(from, to) : 0;
    },
  };
}
