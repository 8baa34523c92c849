import { instantOf } from '#database';
import type { Schedule, ScheduleEvent } from '#schedules';
import type { RoomOurs, TalkOurs } from './ours.js';
import type { ConferenceFacts, TalkFacts } from './tables/index.js';

/** As the read door gives them; instants are milliseconds. */
export interface ConferenceRow {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly timeZone: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly facts: ConferenceFacts;
  readonly createdBy: string | null;
  /** Nothing while it is a draft. */
  readonly releasedAt: number | null;
  readonly changedAt: number;
  readonly version: number;
}

export interface RoomRow {
  readonly id: string;
  readonly guid: string;
  readonly name: string;
  readonly place: number;
  readonly ours: RoomOurs;
}

export interface TalkRow {
  readonly id: string;
  readonly guid: string;
  readonly number: number;
  readonly slug: string;
  readonly day: number;
  readonly room: string;
  readonly roomId: string;
  readonly title: string;
  readonly track: string;
  readonly kind: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly facts: TalkFacts;
  readonly ours: TalkOurs;
}

/** What is kept, as a programme again: to write it out, and to compare it with another. */
export function scheduleOf(
  conference: ConferenceRow,
  rooms: readonly RoomRow[],
  talks: readonly TalkRow[],
): Schedule {
  const { version, acronym, url, tracks, days } = conference.facts;
  return {
    ...{ version, acronym, url, title: conference.title, timeZone: conference.timeZone },
    tracks: tracks.map(({ name, slug, color }) => ({ name, slug, color })),
    days: days.map(({ startsAt, endsAt, ...day }) => ({
      ...day,
      startsAt: instantOf(startsAt),
      endsAt: instantOf(endsAt),
    })),
    rooms: rooms.map(({ name, guid }) => ({ name, guid })),
    events: talks.map(eventOf),
  };
}

function eventOf(talk: TalkRow): ScheduleEvent {
  const { guid, number, slug, day, room, title, track, kind, startsAt, endsAt, facts } = talk;
  return {
    ...{ guid, number, slug, day, room, title, track, kind, startsAt: instantOf(startsAt) },
    minutes: (endsAt - startsAt) / 60_000,
    ...facts,
    // JSON keeps nothing of what is undefined.
    ...{ url: facts.url, logo: facts.logo, feedbackUrl: facts.feedbackUrl, originUrl: facts.originUrl },
  };
}
