import { foldedName, invalid, oneLine, type FieldError } from '#kernel';
import { instantAt, isDate, isTime, isTimeZone } from '#programme';
import { slugged, uuid5, type ScheduleTrack } from '#schedules';
import type { DayFact } from '../tables/index.js';
import type { RoomOurs } from '../ours.js';
import type { ChangeMaker } from './drafts.service.js';

export interface RoomDraft extends RoomOurs {
  readonly name: string;
}

/** A new room, or new facts of one. */
export function roomChange(room: RoomDraft, newId: () => string, id?: string): ChangeMaker {
  return ({ planned, released, conference }) => {
    const name = oneLine(room.name);
    refuse(name === '', 'name', 'Enter the name of the room');
    const isTaken = planned.rooms.some((one) => one.id !== id && foldedName(one.name) === foldedName(name));
    refuse(isTaken, 'name', `There is a room “${name}” already`);
    const { capacity, streamUrl, walk } = room;
    refuse(
      streamUrl !== null && !isWebAddress(streamUrl),
      'streamUrl',
      'Enter the whole address, from https://',
    );
    // A room that was taken out and comes again by its name is the same room.
    const before =
      planned.rooms.find((one) => one.id === id) ?? released.rooms.find((one) => one.name === name);
    const own = before?.id ?? newId();
    const guid = before?.guid ?? uuid5(conference.slug, 'room', name, own);
    const place = before?.place ?? Math.max(-1, ...planned.rooms.map((one) => one.place)) + 1;
    return {
      kind: 'room',
      thing: own,
      it: { id: own, guid, name, place, ours: { capacity, streamUrl, walk } },
    };
  };
}

export function roomTakenOut(id: string): ChangeMaker {
  return () => ({ kind: 'room', thing: id, it: null });
}

/** The tracks by what they are called now; one keeps its short name, so that its talks follow. */
export function tracksChange(wanted: readonly { slug: string; name: string }[]): ChangeMaker {
  return ({ planned }) => {
    const known = new Map(planned.tracks.map((track) => [track.slug, track]));
    const it: ScheduleTrack[] = [];
    for (const { slug, name: typed } of wanted) {
      const name = oneLine(typed);
      if (name === '') continue;
      refuse(
        it.some((one) => foldedName(one.name) === foldedName(name)),
        'tracks',
        `“${name}” is there twice`,
      );
      const before = known.get(slug);
      const taken = new Set([...planned.tracks, ...it].map((one) => one.slug));
      it.push({ name, slug: before?.slug ?? freeSlug(name, taken), color: before?.color });
    }
    return { kind: 'tracks', thing: '', it };
  };
}

export interface DayDraft {
  /** 0 of a new one. */
  readonly index: number;
  readonly date: string;
  readonly from: string;
  readonly to: string;
}

/** An end before the start is after midnight. Talks move with their day. */
export function daysChange(wanted: readonly DayDraft[]): ChangeMaker {
  return ({ planned, conference: { timeZone } }) => {
    refuse(wanted.length === 0, 'days', 'A conference has at least one day');
    const faults = wanted.flatMap(faultsOfDay);
    if (faults.length > 0) throw invalid(faults);
    const dates = wanted.map(({ date }) => date);
    refuse(new Set(dates).size < dates.length, 'days', 'Two days have the same date');
    let last = Math.max(0, ...planned.days.map(({ index }) => index), ...wanted.map(({ index }) => index));
    const it = wanted.map((day) => dayOf({ ...day, index: day.index || ++last }, timeZone));
    return { kind: 'days', thing: '', it: it.sort((one, other) => one.startsAt - other.startsAt) };
  };
}

/** Days one after another, from nine to five: where a new conference begins. */
export function dayOf({ index, date, from, to }: DayDraft, timeZone: string): DayFact {
  const startsAt = +instantAt({ date, time: from }, timeZone);
  const until = to > from ? date : dayAfter(date);
  return { index, date, startsAt, endsAt: +instantAt({ date: until, time: to }, timeZone) };
}

export function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}

export function titleChange(typed: string): ChangeMaker {
  return () => {
    const title = oneLine(typed);
    refuse(title === '', 'title', 'Enter a title');
    return { kind: 'head', thing: '', it: { title } };
  };
}

/** Talks and days stay at their hour, on the clock of another place. */
export function zoneChange(typed: string): ChangeMaker {
  return () => {
    const timeZone = typed.trim();
    refuse(!isTimeZone(timeZone), 'timeZone', 'Enter a time zone, such as Europe/London');
    return { kind: 'zone', thing: '', it: { timeZone } };
  };
}

function faultsOfDay({ date, from, to }: DayDraft, at: number): FieldError[] {
  return [
    ...(isDate(date) ? [] : [{ field: `date-${at}`, message: 'Enter the date, such as 5 October 2026' }]),
    ...(isTime(from) ? [] : [{ field: `from-${at}`, message: 'Enter when it starts, such as 09:00' }]),
    ...(isTime(to) ? [] : [{ field: `to-${at}`, message: 'Enter when it ends, such as 17:00' }]),
  ];
}

function refuse(isWrong: boolean, field: string, message: string): void {
  if (isWrong) throw invalid([{ field, message }]);
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const plain = `t-${slugged(name)}`;
  for (let turn = 1; ; turn++) {
    const slug = turn === 1 ? plain : `${plain}-${turn}`;
    if (!taken.has(slug)) return slug;
  }
}
