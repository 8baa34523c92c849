import type { RoomLine, RoomPatch, RoomSnapshot } from './room-view.js';

/**
 * The room after a patch. A patch that is already in it changes nothing; one that does not follow the room's
 * version answers `undefined`: something was missed, and the whole room is asked for again.
 */
export function patched(room: RoomSnapshot, patch: RoomPatch): RoomSnapshot | undefined {
  if (patch.version <= room.version) return room;
  if (patch.version > room.version + 1) return undefined;
  const gone = new Set(patch.gone);
  const stay = <T>(entries: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(entries).filter(([id]) => !gone.has(id)));
  const here = Object.fromEntries((patch.here ?? []).map((person) => [person.personId, person]));
  return {
    ...room,
    ...patch.shared,
    version: patch.version,
    people: { ...stay(room.people), ...here },
    media: { ...stay(room.media), ...patch.media },
    backstage: room.backstage && (patch.backstage ?? room.backstage),
  };
}

/** A line is in the room once, however often it is heard; lines stand in the order of their ids, which is that of time. */
export function withLine(lines: readonly RoomLine[], line: RoomLine): readonly RoomLine[] {
  if (lines.some(({ id }) => id === line.id)) return lines;
  return [...lines, line].sort((a, b) => (a.id < b.id ? -1 : 1));
}
