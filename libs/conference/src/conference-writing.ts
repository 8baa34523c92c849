import { insertMany, overwriteMany } from '#database';
import { newId } from '#kernel';
import type { Schedule, ScheduleEvent } from '#schedules';
import { In, type EntityManager } from 'typeorm';
import type { Ids } from './conference.queries.js';
import type { Changes } from './changes.js';
import type { OursByName } from './planning/planned-schedule.js';
import { noteMoves } from './talk-moves.js';
import { ConferenceRoom, Talk, type ConferenceFacts, type TalkFacts } from './tables/index.js';

interface Writing {
  /** The conference's. */
  readonly id: string;
  readonly at: Date;
  readonly schedule: Schedule;
  readonly changes: Changes;
  readonly ids: Ids;
  /** On whose clock the talks were, where it is another now. */
  readonly wasTimeZone: string | null;
  /** What is ours, by the names of rooms and the guids of talks; a file that came in says nothing of it. */
  readonly ours?: OursByName;
}

export function factsOf({ version, acronym, url, tracks, days }: Schedule): ConferenceFacts {
  const kept = days.map(({ index, date, startsAt, endsAt }) => ({
    ...{ index, date, startsAt: +startsAt, endsAt: +endsAt },
  }));
  return { version, acronym, url, tracks, days: kept };
}

/** From the first thing to the last. */
export function spanOf({ days, events }: Schedule): { startsAt: Date; endsAt: Date } {
  const starts = [...days, ...events].map(({ startsAt }) => +startsAt);
  const ends = [...days.map(({ endsAt }) => +endsAt), ...events.map(endOf)];
  return { startsAt: new Date(Math.min(...starts)), endsAt: new Date(Math.max(...ends)) };
}

/** Writes what differs and nothing else. What is gone is kept aside, for those who starred or heard it. */
export async function writeChanges(tables: EntityManager, writing: Writing): Promise<void> {
  const roomIds = await writeRooms(tables, writing);
  await writeTalks(tables, writing, roomIds);
}

async function writeRooms(tables: EntityManager, writing: Writing): Promise<ReadonlyMap<string, string>> {
  const { id: conferenceId, at, schedule, changes, ids, ours } = writing;
  const names = namesOf('room ', changes);
  const known = new Map(ids.rooms);
  for (const [place, { name, guid }] of schedule.rooms.entries()) {
    if (!names.wanted.has(name)) continue;
    const id = known.get(name) ?? newId(at);
    const own = ours && { ours: ours.rooms.get(name) ?? {} };
    await tables.upsert(ConferenceRoom, { id, conferenceId, guid, name, place, goneAt: null, ...own }, [
      'id',
    ]);
    known.set(name, id);
  }
  await setGone(
    tables,
    ConferenceRoom,
    at,
    names.gone.flatMap((name) => known.get(name) ?? []),
  );
  return known;
}

async function writeTalks(
  tables: EntityManager,
  { id: conferenceId, at, schedule, changes, ids, wasTimeZone, ours }: Writing,
  roomIds: ReadonlyMap<string, string>,
): Promise<void> {
  const { wanted, gone } = namesOf('talk ', changes);
  const rows = schedule.events
    .filter(({ guid }) => wanted.has(guid))
    .map((event) => ({
      ...rowOf(event),
      ...{ id: ids.talks.get(event.guid) ?? newId(at), conferenceId, changedAt: at, goneAt: null },
      ours: ours?.talks.get(event.guid) ?? {},
      roomId: roomIds.get(event.room) ?? '',
    }));
  const goneIds = gone.flatMap((guid) => ids.talks.get(guid) ?? []);
  await noteMoves(tables, at, { placed: rows, gone: goneIds, wasTimeZone });
  await insertMany(
    tables,
    Talk,
    rows.filter(({ guid }) => !ids.talks.has(guid)),
  );
  await overwriteMany(
    tables,
    Talk,
    rows.filter(({ guid }) => ids.talks.has(guid)),
    ours ? [] : ['ours'],
  );
  await setGone(tables, Talk, at, goneIds);
}

async function setGone(
  tables: EntityManager,
  table: typeof Talk | typeof ConferenceRoom,
  goneAt: Date,
  ids: readonly string[],
): Promise<void> {
  for (let from = 0; from < ids.length; from += 500)
    await tables.update(table, { id: In(ids.slice(from, from + 500)) }, { goneAt });
}

function namesOf(kind: string, { added, changed, gone }: Changes): { wanted: Set<string>; gone: string[] } {
  const own = (names: readonly string[]) =>
    names.filter((name) => name.startsWith(kind)).map((name) => name.slice(kind.length));
  return { wanted: new Set([...own(added), ...own(changed)]), gone: own(gone) };
}

function rowOf(event: ScheduleEvent) {
  const {
    guid,
    number,
    slug,
    day,
    room: _room,
    title,
    track,
    kind,
    startsAt,
    minutes: _minutes,
    ...facts
  } = event;
  const kept: TalkFacts = facts;
  return {
    guid,
    number,
    slug,
    day,
    title,
    track,
    kind,
    startsAt,
    endsAt: new Date(endOf(event)),
    facts: kept,
  };
}

function endOf({ startsAt, minutes }: ScheduleEvent): number {
  return +startsAt + minutes * 60_000;
}
