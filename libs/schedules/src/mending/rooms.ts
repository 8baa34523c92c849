import { oneLine } from '#kernel';
import type { LooseSchedule } from '../loose-schedule.js';
import type { ScheduleRoom, ScheduleTrack } from '../schedule.js';
import { slugged } from './names.js';
import type { Notes } from './notes.js';
import { isUuid, uuid5 } from './uuid5.js';

const NO_ROOM = 'Room to be announced';

export function roomName(written: string): string {
  return oneLine(written) || NO_ROOM;
}

/** Every room that is named anywhere, once: rooms that differ by a blank are one. */
export function roomsIn({ rooms, days }: LooseSchedule, acronym: string, mended: Notes): ScheduleRoom[] {
  const found = new Map<string, ScheduleRoom>();
  const guids = new Set<string>();
  const named = days.flatMap(({ events }) => events.map(({ room }) => ({ name: room, guid: undefined })));
  for (const { name: written, guid } of [...rooms, ...named]) {
    const name = roomName(written);
    if (name !== written) mended.add('room-name', 'Rooms were named without needless blanks.', name);
    if (found.has(name)) continue;
    const own = guid?.toLowerCase();
    const isRight = isUuid(own) && !guids.has(own);
    if (!isRight) mended.add('guid', 'Rooms without a guid of their own got one.', name);
    const kept = isRight ? own : uuid5(acronym, 'room', name);
    guids.add(kept);
    found.set(name, { name, guid: kept });
  }
  return [...found.values()];
}

/** Those that are listed, and those that only talks name. */
export function tracksIn({ tracks, days }: LooseSchedule): ScheduleTrack[] {
  const found = new Map<string, ScheduleTrack>();
  const slugs = new Set<string>();
  const named = days.flatMap(({ events }) => events.map(({ track }) => ({ name: track ?? '' })));
  for (const track of [...tracks, ...named] as { name: string; slug?: string; color?: string }[]) {
    const name = oneLine(track.name);
    if (name === '' || found.has(name)) continue;
    const color = /^#[0-9a-f]{6}$/i.test(track.color ?? '') ? track.color : undefined;
    const slug = freeSlug(/^[a-z][a-z0-9-]+$/.exec(track.slug ?? '')?.[0] ?? `t-${slugged(name)}`, slugs);
    found.set(name, { name, slug, color });
  }
  return [...found.values()];
}

/** Names of other letters than ours have the same short name: by it a track is known for good. */
function freeSlug(wanted: string, taken: Set<string>): string {
  let slug = wanted;
  for (let turn = 2; taken.has(slug); turn++) slug = `${wanted.replace(/-$/, '')}-${turn}`;
  taken.add(slug);
  return slug;
}
