import { seenOf, type Draft, type PlannedRoom } from '#conference';
import type { Typed } from '#http';
import { counted, notFound, type FieldError } from '#kernel';
import { formWords, textOf } from '../form-words.js';
import { planPath, planTabs } from './plan-words.js';

const FIELDS = ['name', 'capacity', 'streamUrl', 'seen'] as const;

export function roomsPage(draft: Draft, typed: Typed, errors: readonly FieldError[]) {
  const path = `${planPath(draft)}/rooms`;
  return {
    title: `Rooms: ${draft.planned.head.title}`,
    conference: draft.planned.head.title,
    tabs: planTabs(draft, 'Rooms'),
    action: path,
    rooms: draft.planned.rooms.map((room) => ({
      ...{ name: room.name, href: `${path}/${room.id}`, line: lineOf(room) },
    })),
    form: formWords(FIELDS, typed, errors),
    next: draft.planned.rooms.length > 0 ? `${planPath(draft)}/tracks` : undefined,
  };
}

interface RoomFacts {
  readonly room: string;
  readonly typed: Typed | undefined;
  readonly errors: readonly FieldError[];
}

export function roomPage(draft: Draft, { room: id, typed, errors }: RoomFacts) {
  const { rooms, talks } = draft.planned;
  const room = rooms.find((one) => one.id === id);
  if (!room) throw notFound('this room');
  const path = `${planPath(draft)}/rooms`;
  const { capacity, streamUrl, walk } = room.ours;
  const kept = { name: room.name, capacity: String(capacity ?? ''), streamUrl: streamUrl ?? '' };
  return {
    title: room.name,
    back: { href: path, text: 'Rooms' },
    action: `${path}/${id}`,
    form: formWords(FIELDS, { ...(typed ?? kept), seen: seenOf(room) }, errors),
    ways: rooms
      .filter((other) => other.id !== id)
      .map((other) => ({
        ...{ field: `walk-${other.id}`, label: `To ${other.name}` },
        value: typed
          ? textOf(typed[`walk-${other.id}`])
          : String(walk[other.id] ?? other.ours.walk[id] ?? ''),
      })),
    theirs:
      typed && errors.some(({ field }) => field === '') ? { name: room.name, line: lineOf(room) } : undefined,
    canTakeOut: !talks.some(({ roomId }) => roomId === id),
  };
}

function lineOf({ ours }: PlannedRoom): string {
  return [
    ours.capacity === null ? '' : counted(ours.capacity, 'place', 'places'),
    ours.streamUrl === null ? '' : 'streamed online',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
