import type { Audience } from '#programme';
import type { ScheduleEvent, ScheduleTrack } from '#schedules';
import { createHash } from 'node:crypto';
import type { ConferenceRow, RoomRow, TalkRow } from '../conference.rows.js';
import type { RoomOurs, TalkOurs } from '../ours.js';
import type { DayFact } from '../tables/index.js';

/** A programme as its organisers see it: what everybody reads, or that with what they changed since. */
export interface Planned {
  readonly head: Head;
  readonly zone: Zone;
  readonly days: readonly DayFact[];
  readonly tracks: readonly ScheduleTrack[];
  readonly rooms: readonly PlannedRoom[];
  readonly talks: readonly PlannedTalk[];
}

export interface Head {
  readonly title: string;
}

/** Whose clock all times are on. */
export interface Zone {
  readonly timeZone: string;
}

export interface PlannedRoom {
  readonly id: string;
  readonly guid: string;
  readonly name: string;
  readonly place: number;
  readonly ours: RoomOurs;
}

export interface PlannedTalk extends Omit<ScheduleEvent, 'room' | 'startsAt'> {
  readonly roomId: string;
  /** Milliseconds. */
  readonly startsAt: number;
  readonly ours: TalkOurs;
  /** Of speakers, by their guids: for letters, and for nobody to read. */
  readonly emails: Readonly<Record<string, string>>;
}

export interface Slot {
  readonly talkId: string;
  readonly personGuid: string;
  readonly email: string;
}

interface Kept {
  readonly conference: ConferenceRow;
  readonly rooms: readonly RoomRow[];
  readonly talks: readonly TalkRow[];
  readonly slots: readonly Slot[];
}

/** What everybody reads. */
export function plannedFrom({ conference, rooms, talks, slots }: Kept): Planned {
  const emails = new Map<string, Slot[]>();
  for (const slot of slots) emails.set(slot.talkId, [...(emails.get(slot.talkId) ?? []), slot]);
  return {
    head: { title: conference.title },
    zone: { timeZone: conference.timeZone },
    days: conference.facts.days,
    tracks: conference.facts.tracks,
    rooms,
    talks: talks.map((talk) => talkFrom(talk, emails.get(talk.id) ?? [])),
  };
}

function talkFrom(talk: TalkRow, slots: readonly Slot[]): PlannedTalk {
  const { guid, number, slug, day, roomId, title, track, kind, startsAt, endsAt, facts, ours } = talk;
  const speak = new Set(facts.persons.map((person) => person.guid));
  const theirs = slots.filter(({ personGuid }) => speak.has(personGuid));
  return {
    ...facts,
    ...{ guid, number, slug, day, roomId, title, track, kind, startsAt, ours },
    minutes: (endsAt - startsAt) / 60_000,
    emails: Object.fromEntries(theirs.map(({ personGuid, email }) => [personGuid, email])),
  };
}

/** All that a thing says as one text, in one order of its fields. */
export function textOf(it: unknown): string {
  return JSON.stringify(it, (_name, value: unknown) =>
    isPlain(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
}

/** What a form carries of the thing that it was drawn from, so that nobody writes over what they did not see. */
export function seenOf(it: unknown): string {
  return it === undefined ? '' : createHash('sha256').update(textOf(it)).digest('base64url').slice(0, 22);
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A talk as its organiser types it. */
export interface TalkDraft {
  readonly title: string;
  readonly kind: string;
  readonly day: number;
  /** HH:MM on the clock of the conference. */
  readonly time: string;
  readonly minutes: number;
  readonly roomId: string;
  readonly track: string;
  readonly speakers: readonly { readonly name: string; readonly email: string }[];
  readonly chairs: readonly string[];
  readonly summary: string;
  readonly audience: Audience;
  readonly capacity: number | null;
  readonly isStreamed: boolean;
}
