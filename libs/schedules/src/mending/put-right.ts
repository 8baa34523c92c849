import { oneLine } from '#kernel';
import { inTurns } from '#loose';
import type { LooseSchedule } from '../loose-schedule.js';
import type { Note, Schedule, ScheduleDay, ScheduleEvent } from '../schedule.js';
import { noEvents } from '../schedules.errors.js';
import { dayFrom } from './days.js';
import { eventFrom, type Setting } from './events.js';
import { Ids } from './ids.js';
import { acronymFrom } from './names.js';
import { Notes } from './notes.js';
import { roomsIn, tracksIn } from './rooms.js';
import { zoneMeant } from './zone.js';

interface PutRight {
  readonly schedule: Schedule;
  readonly mended: readonly Note[];
  readonly skipped: readonly Note[];
}

/** Makes a programme of what was written, loses no talk that has a title and a time, and says what it did. */
export async function putRight(loose: LooseSchedule): Promise<PutRight> {
  const [mended, skipped] = [new Notes(), new Notes()];
  const title = oneLine(loose.title ?? '') || 'Conference';
  const acronym = acronymFrom(loose.acronym, title);
  if (acronym !== loose.acronym) mended.add('acronym', `Its short name is ${acronym}.`);
  const timeZone = zoneOf(loose.timeZone, mended);
  const base = URL.canParse(loose.url ?? '') ? loose.url : undefined;
  const setting = { acronym, timeZone, base, ids: new Ids(acronym, mended), mended, skipped };
  const { days, events } = await daysAndEvents(loose, setting);
  if (events.length === 0) throw noEvents();
  const rooms = roomsIn(loose, acronym, mended);
  const order = new Map(rooms.map(({ name }, place) => [name, place]));
  const schedule = {
    ...{ version: oneLine(loose.version ?? '') || '1', acronym, title, timeZone, url: base },
    ...{ days, rooms, tracks: tracksIn(loose) },
    events: events.sort(
      (one, other) =>
        one.day - other.day ||
        +one.startsAt - +other.startsAt ||
        (order.get(one.room) ?? 0) - (order.get(other.room) ?? 0) ||
        one.number - other.number,
    ),
  };
  return { schedule, mended: mended.list(), skipped: skipped.list() };
}

function zoneOf(written: string | undefined, mended: Notes): string {
  const zone = zoneMeant(written);
  if (zone === undefined)
    mended.add(
      'zone',
      `Its time zone ${written ? `“${written}” is not known` : 'is not said'}: we took UTC.`,
    );
  else if (zone !== written) mended.add('zone', `Its time zone is ${zone}.`);
  return zone ?? 'UTC';
}

async function daysAndEvents(
  loose: LooseSchedule,
  setting: Setting,
): Promise<{ days: ScheduleDay[]; events: ScheduleEvent[] }> {
  const days: ScheduleDay[] = [];
  const events: ScheduleEvent[] = [];
  for (const written of loose.days) {
    const day = dayFrom(written, { ...setting, index: days.length + 1 });
    if (!day) {
      setting.skipped.add('day-unknown', 'A day without a date, and all in it, was left out.', written.index);
      continue;
    }
    days.push(day);
    const put = await inTurns(written.events, (event) => eventFrom(event, day, setting) ?? []);
    events.push(...put.flat());
  }
  return { days, events };
}
