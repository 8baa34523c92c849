import { damagedFile, inTurns, isThing, type Thing, thingsIn } from '#loose';
import type { LooseDay, LooseEvent, LooseLink, LoosePerson, LooseSchedule } from './loose-schedule.js';
import { notASchedule } from './schedules.errors.js';
import { keptText } from './kept-text.js';

/** Reads a schedule.json as it stands. */
export async function looseJson(json: string): Promise<LooseSchedule> {
  const { schedule } = parsed(json);
  if (!isThing(schedule)) throw notASchedule();
  const conference = isThing(schedule['conference']) ? schedule['conference'] : {};
  return {
    version: text(schedule['version']),
    acronym: text(conference['acronym']),
    title: text(conference['title']),
    timeZone: text(conference['time_zone_name']),
    url: text(conference['url']) ?? text(schedule['base_url']),
    tracks: thingsIn(conference['tracks']).map((track) => ({
      name: text(track['name']) ?? '',
      ...only('slug', text(track['slug'])),
      ...only('color', text(track['color'])),
    })),
    rooms: thingsIn(conference['rooms']).map((room) => ({
      name: text(room['name']) ?? '',
      guid: text(room['guid']),
    })),
    days: await inTurns(thingsIn(conference['days']), dayOf),
  };
}

function parsed(json: string): Thing {
  try {
    const whole: unknown = JSON.parse(json);
    if (isThing(whole)) return whole;
  } catch {
    throw damagedFile('JSON');
  }
  throw notASchedule();
}

function dayOf(day: Thing): LooseDay {
  const rooms = isThing(day['rooms']) ? Object.entries(day['rooms']) : [];
  return {
    index: text(day['index']),
    date: text(day['date']),
    start: text(day['day_start']),
    end: text(day['day_end']),
    events: rooms.flatMap(([room, events]) =>
      thingsIn(events).map((event) => eventOf(event, keptText(room))),
    ),
  };
}

const KNOWN = new Set([
  ...['guid', 'id', 'code', 'logo', 'date', 'start', 'end', 'duration', 'room', 'slug', 'url', 'title'],
  ...['subtitle', 'track', 'type', 'language', 'abstract', 'description', 'recording_license'],
  ...['do_not_record', 'persons', 'links', 'feedback_url', 'origin_url', 'attachments'],
]);

function eventOf(event: Thing, room: string): LooseEvent {
  const at = (name: string): string | undefined => text(event[name]);
  return {
    room,
    guid: at('guid'),
    id: at('id'),
    ...{ date: at('date'), start: at('start'), end: at('end'), duration: at('duration') },
    ...{ slug: at('slug'), title: at('title'), subtitle: at('subtitle'), type: at('type') },
    ...{ track: at('track'), language: at('language'), abstract: at('abstract') },
    ...{ description: at('description'), url: at('url'), logo: at('logo') },
    ...{ feedbackUrl: at('feedback_url'), originUrl: at('origin_url') },
    licence: at('recording_license'),
    isRecordingRefused: event['do_not_record'] === true,
    persons: thingsIn(event['persons']).map(personOf),
    links: thingsIn(event['links']).map(linkOf),
    attachments: thingsIn(event['attachments']).map(linkOf),
    unknown: Object.keys(event).filter((name) => !KNOWN.has(name) && !isNothing(event[name])),
  };
}

function personOf(person: Thing): LoosePerson {
  const name = text(person['name']) ?? text(person['public_name']) ?? text(person['full_public_name']) ?? '';
  return { name, guid: text(person['guid']), id: text(person['id']) };
}

function linkOf(link: Thing): LooseLink {
  const url = text(link['url']) ?? '';
  return { url, title: text(link['title']) ?? url };
}

function isNothing(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const words = keptText(value);
  return words.trim() === '' ? undefined : words;
}

function only<Name extends string>(name: Name, value: string | undefined): { [N in Name]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { [N in Name]?: string });
}
