import { instantOf } from '#database';
import type { Schedule, ScheduleEvent } from '#schedules';
import type { Changes } from '../changes.js';
import type { ConferenceRow } from '../conference.rows.js';
import type { RoomOurs, TalkOurs } from '../ours.js';
import { textOf, type Planned, type PlannedTalk } from './planned.js';

/** The programme in the form in which programmes are written down, and what is ours of it. */
export function scheduleFrom(planned: Planned, conference: ConferenceRow, version: string): Schedule {
  const { facts } = conference;
  const names = new Map(planned.rooms.map(({ id, name }) => [id, name]));
  return {
    ...{ version, acronym: facts.acronym, url: facts.url, title: planned.head.title, ...planned.zone },
    tracks: planned.tracks,
    days: planned.days.map(({ startsAt, endsAt, ...day }) => ({
      ...day,
      ...{ startsAt: instantOf(startsAt), endsAt: instantOf(endsAt) },
    })),
    rooms: planned.rooms.map(({ name, guid }) => ({ name, guid })),
    events: planned.talks.map((talk) => eventFrom(talk, names.get(talk.roomId) ?? '')),
  };
}

export interface OursByName {
  readonly rooms: ReadonlyMap<string, RoomOurs>;
  readonly talks: ReadonlyMap<string, TalkOurs>;
}

export function oursIn({ rooms, talks }: Planned): OursByName {
  return {
    rooms: new Map(rooms.map(({ name, ours }) => [name, ours])),
    talks: new Map(talks.map(({ guid, ours }) => [guid, ours])),
  };
}

/** What has to be written so that the one becomes the other. */
export function rowChanges(before: Planned, after: Planned): Changes {
  const rooms = compared(before.rooms, after.rooms, ({ id }) => id);
  const talks = compared(before.talks, after.talks, ({ guid }) => guid);
  const nameOf = ({ name }: { name: string }) => `room ${name}`;
  const guidOf = ({ guid }: PlannedTalk) => `talk ${guid}`;
  return {
    added: [...rooms.added.map(nameOf), ...talks.added.map(guidOf)],
    changed: [...rooms.changed.map(nameOf), ...talks.changed.map(guidOf)],
    gone: [...rooms.gone.map(nameOf), ...talks.gone.map(guidOf)],
  };
}

export function compared<One>(before: readonly One[], after: readonly One[], idOf: (one: One) => string) {
  const was = new Map(before.map((one) => [idOf(one), textOf(one)]));
  const is = new Set(after.map(idOf));
  return {
    added: after.filter((one) => !was.has(idOf(one))),
    changed: after.filter((one) => was.has(idOf(one)) && was.get(idOf(one)) !== textOf(one)),
    gone: before.filter((one) => !is.has(idOf(one))),
  };
}

function eventFrom(talk: PlannedTalk, room: string): ScheduleEvent {
  const { roomId: _roomId, ours: _ours, emails: _emails, startsAt, ...rest } = talk;
  return { ...rest, room, startsAt: instantOf(startsAt) };
}
