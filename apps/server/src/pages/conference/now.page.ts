import type { ConferenceRow, RoomNow, TalkRow } from '#conference';
import { viewsOf } from './conference-views.js';
import { speakersOf, timeOf } from './conference-words.js';

/** Room by room, what is on and what comes next; rooms where nothing more comes are left out. */
export function nowPage(conference: ConferenceRow, rooms: readonly RoomNow[], at: number) {
  const { slug, title, timeZone } = conference;
  const path = `/conferences/${slug}`;
  return {
    ...{ title: 'Now and next', conference: title, views: viewsOf(slug, 'now'), again: `${path}/now` },
    says: saysOf(conference, at),
    rooms: rooms
      .filter(({ now, next }) => now.length > 0 || next)
      .map(({ room, now, next }) => ({
        name: room.name,
        now: now.map((talk) => ({ ...linkOf(talk, path), until: untilOf(talk, timeZone) })),
        next: next && { ...linkOf(next, path), at: atOf(next, conference, at) },
      })),
    screens: rooms.map(({ room: { id, name } }) => ({ text: name, href: `${path}/rooms/${id}` })),
  };
}

interface DoorFacts {
  readonly conference: ConferenceRow;
  readonly room: RoomNow;
  readonly at: number;
  /** A page that reloads itself takes a screen reader back to its start, so that only a screen at a door does. */
  readonly isFresh: boolean;
}

/** The screen at a door: read from far away, by people who pass. */
export function doorPage({ conference, room: { room, now, next }, at, isFresh }: DoorFacts) {
  const { slug, timeZone, title } = conference;
  return {
    ...{ title: `${room.name}: now and next`, conference: title, room: room.name },
    ...{ clock: timeOf(at, timeZone), all: `/conferences/${slug}/now`, isFresh },
    path: `/conferences/${slug}/rooms/${room.id}`,
    now: now.map((talk) => ({
      ...{ title: talk.title, speakers: speakersOf(talk), until: untilOf(talk, timeZone) },
    })),
    next: next && { title: next.title, speakers: speakersOf(next), at: atOf(next, conference, at) },
    nothing: now.length === 0 && !next ? 'Nothing more is planned here today.' : undefined,
  };
}

function saysOf({ startsAt, endsAt, timeZone }: ConferenceRow, at: number): string {
  if (at < startsAt) return 'It has not begun yet.';
  return at >= endsAt ? 'It is over.' : `It is ${timeOf(at, timeZone)} there.`;
}

function linkOf({ title, slug }: TalkRow, path: string) {
  return { title, href: `${path}/talks/${slug}` };
}

function untilOf({ endsAt }: TalkRow, timeZone: string): string {
  return `until ${timeOf(endsAt, timeZone)}`;
}

const HOUR = 60 * 60_000;

/** "at 14:30", and within the hour "in 12 minutes, at 14:30". */
function atOf({ startsAt }: TalkRow, { timeZone }: ConferenceRow, at: number): string {
  const time = `at ${timeOf(startsAt, timeZone)}`;
  const minutes = Math.ceil((startsAt - at) / 60_000);
  if (startsAt - at >= HOUR) return time;
  return `in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, ${time}`;
}
