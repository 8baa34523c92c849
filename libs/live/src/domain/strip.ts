import type { RoomItem, RoomShared } from './room-view.js';

interface Room extends Pick<RoomShared, 'phase' | 'now'> {
  readonly agenda: readonly RoomItem[];
  readonly startsAt: number;
  readonly endsAt: number;
}

const MINUTE = 60_000;

/** Where we are, in a few words: "Case 1 · 12 minutes left". */
export function stripOf(room: Room, at: number): string {
  if (room.phase === 'ended') return 'This session has ended';
  if (room.phase === 'before')
    return at < room.startsAt
      ? `Starts in ${minutes(Math.ceil((room.startsAt - at) / MINUTE))}`
      : 'Waiting for the facilitator to begin';
  const { now, agenda } = room;
  const item = now && agenda[now.place];
  if (!now || !item) return leftWords('The session', room.endsAt - at);
  return leftWords(nameOf(agenda, now.place), now.since + item.minutes * MINUTE - at);
}

/** Cases are known by their number; anything else by its title. */
export function nameOf(agenda: readonly RoomItem[], place: number): string {
  const item = agenda[place];
  if (item?.kind !== 'case') return item?.title ?? '';
  return `Case ${agenda.slice(0, place + 1).filter(({ kind }) => kind === 'case').length}`;
}

function leftWords(name: string, left: number): string {
  const over = Math.floor(-left / MINUTE);
  if (over >= 1) return `${name} · ${minutes(over)} over`;
  return `${name} · ${minutes(Math.max(0, Math.ceil(left / MINUTE)))} left`;
}

function minutes(count: number): string {
  return `${count} ${count === 1 ? 'minute' : 'minutes'}`;
}
