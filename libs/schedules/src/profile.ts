import { written } from './mending/moments.js';
import type { Schedule, ScheduleEvent, ScheduleRoom } from './schedule.js';

/** Where a talk can be read about; written only where the talk has no address of its own. */
export interface Publication {
  readonly url: string | undefined;
  talkUrl(event: ScheduleEvent): string;
}

/** `01:30`: every reader takes it, and none takes a day or more. */
export function durationOf({ minutes }: ScheduleEvent): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Its moment, and the time on the wall, as both formats want them. */
export function momentsOf(
  { startsAt }: ScheduleEvent,
  { timeZone }: Schedule,
): { date: string; start: string } {
  const date = written(startsAt, timeZone);
  return { date, start: date.slice(11, 16) };
}

/** The rooms in which something happens on a day, in the order of the programme, and what happens there. */
export function roomsOfDay(
  { rooms, events }: Schedule,
  index: number,
): { room: ScheduleRoom; events: ScheduleEvent[] }[] {
  const today = new Map<string, ScheduleEvent[]>();
  for (const event of events.filter(({ day }) => day === index))
    today.set(event.room, [...(today.get(event.room) ?? []), event]);
  return rooms.flatMap((room) => {
    const own = today.get(room.name);
    return own ? [{ room, events: own.sort((one, other) => +one.startsAt - +other.startsAt) }] : [];
  });
}
