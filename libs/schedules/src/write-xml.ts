import { written } from './mending/moments.js';
import { durationOf, momentsOf, roomsOfDay, type Publication } from './profile.js';
import type { Schedule, ScheduleEvent, ScheduleLink } from './schedule.js';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * schedule.xml in the one profile that every known reader takes, a piece at a time: durations under a day,
 * number and guid everywhere, elements that are empty rather than missing, and no address that is empty.
 */
export function* scheduleXml(schedule: Schedule, publication: Publication): Generator<string> {
  yield '<?xml version="1.0" encoding="utf-8"?>\n<schedule>\n';
  yield element('generator', { name: 'wheelhouse' });
  if (publication.url) yield element('url', {}, text(publication.url));
  yield element('version', {}, text(schedule.version));
  yield conferenceOf(schedule);
  for (const { index, date, startsAt, endsAt } of schedule.days) {
    const [start, end] = [written(startsAt, schedule.timeZone), written(endsAt, schedule.timeZone)];
    yield `<day${attributes({ index, date, start, end })}>\n`;
    for (const { room, events } of roomsOfDay(schedule, index)) {
      yield `<room${attributes({ name: room.name, guid: room.guid })}>\n`;
      for (const event of events) yield eventOf(event, schedule, publication);
      yield '</room>\n';
    }
    yield '</day>\n';
  }
  yield '</schedule>\n';
}

function conferenceOf({ acronym, title, timeZone, url, days, tracks }: Schedule): string {
  const [first, last] = [days[0], days.at(-1)];
  const facts = [
    element('acronym', {}, text(acronym)),
    element('title', {}, text(title)),
    first ? element('start', {}, written(first.startsAt, timeZone)) : '',
    last ? element('end', {}, written(last.endsAt, timeZone)) : '',
    element('days', {}, String(days.length)),
    element('timeslot_duration', {}, '00:05'),
    url ? element('base_url', {}, text(url)) : '',
    element('time_zone_name', {}, text(timeZone)),
    ...tracks.map(({ name, slug, color }) => element('track', { name, slug, color })),
  ];
  return element('conference', {}, `\n${facts.join('')}`);
}

function eventOf(event: ScheduleEvent, schedule: Schedule, publication: Publication): string {
  const { date, start } = momentsOf(event, schedule);
  const parts = [
    ...[element('date', {}, date), element('start', {}, start), element('duration', {}, durationOf(event))],
    ...[element('room', {}, text(event.room)), element('slug', {}, text(event.slug))],
    element('url', {}, text(event.url ?? publication.talkUrl(event))),
    ...[element('title', {}, text(event.title)), element('subtitle', {}, text(event.subtitle))],
    ...[element('language', {}, text(event.language)), element('track', {}, text(event.track))],
    ...[element('type', {}, text(event.kind)), element('abstract', {}, text(event.abstract))],
    ...[element('description', {}, text(event.description)), element('logo', {}, text(event.logo ?? ''))],
    element('persons', {}, `\n${event.persons.map(personOf).join('')}`),
    element('links', {}, event.links.map((link) => linkOf('link', link)).join('')),
    element('attachments', {}, event.attachments.map((link) => linkOf('attachment', link)).join('')),
    recordingOf(event),
    address('feedback_url', event.feedbackUrl),
    address('origin_url', event.originUrl),
  ];
  return element('event', { guid: event.guid, id: event.number }, `\n${parts.join('')}`);
}

function personOf({ name, guid, number }: ScheduleEvent['persons'][number]): string {
  return element('person', { id: number, guid }, text(name));
}

function linkOf(name: 'link' | 'attachment', { url, title }: ScheduleLink): string {
  return element(name, { href: url }, text(title));
}

function recordingOf({ recording }: ScheduleEvent): string {
  const licence = element('license', {}, text(recording.licence));
  return element('recording', {}, `\n${licence}${element('optout', {}, String(recording.isRefused))}`);
}

function address(name: string, url: string | undefined): string {
  return url === undefined ? '' : element(name, {}, text(url));
}

function element(name: string, own: Attributes, content = ''): string {
  return `<${name}${attributes(own)}>${content}</${name}>\n`;
}

function attributes(own: Attributes): string {
  return Object.entries(own)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${text(String(value))}"`]))
    .join('');
}

/** Such as the vertical tab that slides put into what is copied from them: one of them, and nobody can read the file. */
const NO_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A line end inside an attribute would become a blank, so names have none; a carriage return stays one only so. */
function text(words: string): string {
  const escaped = words
    .replace(NO_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  return escaped.replaceAll('"', '&quot;').replaceAll('\r', '&#13;');
}
