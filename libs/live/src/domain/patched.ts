import type { RoomCaption, RoomLine, RoomPatch, RoomPerson, RoomSnapshot } from './room-view.js';

/**
 * The room after a patch. A patch that is already in it changes nothing; one that does not follow the room's
 * version answers `undefined`: something is on its way, or was missed and the whole room is asked for again.
 */
export function patched(room: RoomSnapshot, patch: RoomPatch): RoomSnapshot | undefined {
  if (patch.version <= room.version) return room;
  if (patch.since > room.version) return undefined;
  const gone = new Set(patch.gone);
  const stay = <T>(entries: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(entries).filter(([id]) => !gone.has(id)));
  const came = [...(patch.crowd ?? []), ...(patch.here ?? [])];
  const here = Object.fromEntries(came.map((person) => [person.personId, person]));
  return {
    ...room,
    ...patch.shared,
    version: patch.version,
    people: { ...stay(room.people), ...here },
    count: patch.count ?? room.count,
    media: { ...stay(room.media), ...patch.media },
    backstage: room.backstage && (patch.backstage ?? room.backstage),
  };
}

/** Two patches as one, or `undefined` where something lies between them. */
export function together(first: RoomPatch, next: RoomPatch): RoomPatch | undefined {
  if (next.since !== first.version) return undefined;
  const left = new Set(next.gone);
  const whoStayed = (those: readonly RoomPerson[] = []) =>
    those.filter(({ personId }) => !left.has(personId));
  const media = Object.entries(first.media ?? {}).filter(([personId]) => !left.has(personId));
  return {
    ...first,
    ...next,
    since: first.since,
    here: eachOnce([...whoStayed(first.here), ...(next.here ?? [])]),
    ...(first.crowd || next.crowd
      ? { crowd: eachOnce([...whoStayed(first.crowd), ...(next.crowd ?? [])]) }
      : {}),
    // Who went and came back stands in both: what they had on went with them.
    gone: [...new Set([...(first.gone ?? []), ...left])],
    media: { ...Object.fromEntries(media), ...next.media },
    shared: { ...first.shared, ...next.shared },
  };
}

function eachOnce(people: readonly RoomPerson[]): RoomPerson[] {
  return [...new Map(people.map((person) => [person.personId, person])).values()];
}

/** Whether a patch tells of nothing but who came and who left. */
export function isPresenceOnly({ media, shared, backstage }: RoomPatch): boolean {
  return [media, shared, backstage].every((one) => one === undefined || Object.keys(one).length === 0);
}

/** A line is in the room once, however often it is heard; lines stand in the order of their ids, which is that of time. */
export function withLine(lines: readonly RoomLine[], line: RoomLine): readonly RoomLine[] {
  if (lines.some(({ id }) => id === line.id)) return lines;
  return [...lines, line].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** As many captions as anybody reads back; they stand in the order of their ids, each once. */
const CAPTIONS_SHOWN = 50;

export function withCaption(captions: readonly RoomCaption[], caption: RoomCaption): readonly RoomCaption[] {
  if (captions.some(({ id }) => id === caption.id)) return captions;
  return [...captions, caption].sort((a, b) => (a.id < b.id ? -1 : 1)).slice(-CAPTIONS_SHOWN);
}
