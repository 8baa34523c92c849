import { damagedFile, inTurns, isThing, type Thing } from '#loose';
import { parsedXml, piecesOf } from '#xml';
import type { LooseDay, LooseEvent, LooseLink, LoosePerson, LooseSchedule } from './loose-schedule.js';
import { notASchedule } from './schedules.errors.js';
import { keptText } from './kept-text.js';

/** Reads a schedule.xml as it stands. Its events are parsed one by one, so that a long programme holds nobody up. */
export async function looseXml(xml: string): Promise<LooseSchedule> {
  const { pieces, rest } = piecesOf(xml, 'event', (place) => `<event at="${place}"/>`);
  const { schedule } = parsedXml(rest);
  if (!isThing(schedule)) throw notASchedule();
  // The parser makes do with a file that stops half-way, which would lose talks without a word.
  if (!rest.trimEnd().endsWith('</schedule>')) throw damagedFile('XML');
  const things = await inTurns(pieces, (piece) => thingOf(parsedXml(piece)['event']));
  const conference = thingOf(schedule['conference']);
  const days = listOf(schedule['day']).map(thingOf);
  return {
    version: text(schedule['version']),
    acronym: text(conference['acronym']),
    title: text(conference['title']),
    timeZone: text(conference['time_zone_name']),
    url: text(conference['url']) ?? text(conference['base_url']),
    tracks: listOf(conference['track']).map(thingOf).map(trackOf),
    rooms: days.flatMap((day) => roomsOf(day).map(roomOf)),
    days: await inTurns(days, (day) => dayOf(day, things)),
  };
}

function dayOf(day: Thing, things: readonly Thing[]): LooseDay {
  return {
    index: text(day['@index']),
    date: text(day['@date']),
    start: text(day['@start']),
    end: text(day['@end']),
    events: roomsOf(day).flatMap((room) =>
      listOf(room['event'])
        .map(thingOf)
        .map((event) => eventOf(things[Number(event['@at'] ?? -1)] ?? event, roomOf(room).name)),
    ),
  };
}

const KNOWN = new Set([
  ...['@guid', '@id', '@code', '#text', 'room', 'date', 'start', 'duration', 'slug', 'title', 'subtitle'],
  ...['type', 'track', 'language', 'abstract', 'description', 'url', 'logo', 'feedback_url', 'origin_url'],
  ...['recording', 'persons', 'links', 'attachments'],
]);

function eventOf(event: Thing, room: string): LooseEvent {
  const recording = thingOf(event['recording']);
  const at = (name: string): string | undefined => text(event[name]);
  return {
    room,
    guid: at('@guid'),
    id: at('@id'),
    ...{ date: at('date'), start: at('start'), duration: at('duration') },
    ...{ slug: at('slug'), title: at('title'), subtitle: at('subtitle'), type: at('type') },
    ...{ track: at('track'), language: at('language'), abstract: at('abstract') },
    ...{ description: at('description'), url: at('url'), logo: at('logo') },
    ...{ feedbackUrl: at('feedback_url'), originUrl: at('origin_url') },
    licence: text(recording['license']),
    isRecordingRefused: text(recording['optout']) === 'true',
    persons: listOf(thingOf(event['persons'])['person']).map(personOf),
    links: listOf(thingOf(event['links'])['link']).map(linkOf),
    attachments: listOf(thingOf(event['attachments'])['attachment']).map(linkOf),
    unknown: Object.keys(event).filter((name) => !KNOWN.has(name)),
  };
}

function roomsOf(day: Thing): Thing[] {
  return listOf(day['room']).map(thingOf);
}

function roomOf(room: Thing): { name: string; guid: string | undefined } {
  return { name: text(room['@name']) ?? '', guid: text(room['@guid']) };
}

function trackOf(track: Thing): { name: string; slug?: string; color?: string } {
  const [slug, color] = [text(track['@slug']), text(track['@color'])];
  const name = text(track['@name']) ?? text(track) ?? '';
  return { name, ...(slug === undefined ? {} : { slug }), ...(color === undefined ? {} : { color }) };
}

function personOf(person: unknown): LoosePerson {
  const { '@guid': guid, '@id': id } = thingOf(person);
  return { name: text(person) ?? '', guid: text(guid), id: text(id) };
}

function linkOf(link: unknown): LooseLink {
  const url = text(thingOf(link)['@href']) ?? '';
  return { url, title: text(link) ?? url };
}

/** An element that stands once is no list to the parser, and one with nothing in it is an empty text. */
function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === '' ? [] : [value];
}

function thingOf(value: unknown): Thing {
  return isThing(value) ? value : {};
}

/** An element with attributes keeps its text beside them. Given twice, the first counts. */
function text(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  const words = isThing(one) ? one['#text'] : one;
  const kept = typeof words === 'string' ? keptText(words) : '';
  return kept.trim() === '' ? undefined : kept;
}
