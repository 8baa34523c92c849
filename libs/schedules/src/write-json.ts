import { written } from './mending/moments.js';
import { durationOf, momentsOf, roomsOfDay, type Publication } from './profile.js';
import type { Schedule, ScheduleEvent, ScheduleLink } from './schedule.js';

/** schedule.json, valid against the schema of c3voc: what it knows as optional and we do not have is left out. */
export function scheduleJson(schedule: Schedule, publication: Publication): object {
  const { version, acronym, title, timeZone, days, rooms, tracks, url } = schedule;
  const [first, last] = [days[0], days.at(-1)];
  return {
    $schema: 'https://c3voc.de/schedule/schema.json',
    generator: { name: 'wheelhouse' },
    schedule: {
      version,
      ...(publication.url === undefined ? {} : { url: publication.url }),
      ...(url === undefined ? {} : { base_url: url }),
      conference: {
        // The schema of the JSON takes no hyphen here, that of the XML does.
        acronym: acronym.replaceAll('-', '_'),
        title,
        start: first ? written(first.startsAt, timeZone) : '',
        end: last ? written(last.endsAt, timeZone) : '',
        daysCount: days.length,
        timeslot_duration: '00:05',
        time_zone_name: timeZone,
        ...(url === undefined ? {} : { url }),
        tracks: tracks.map(({ name, slug, color }) => ({ name, slug, ...(color ? { color } : {}) })),
        rooms: rooms.map(({ name, guid }) => ({ name, guid })),
        days: days.map(({ index, date, startsAt, endsAt }) => ({
          ...{ index, date, day_start: written(startsAt, timeZone), day_end: written(endsAt, timeZone) },
          rooms: Object.fromEntries(
            roomsOfDay(schedule, index).map(({ room, events }) => [
              room.name,
              events.map((event) => eventOf(event, schedule, publication)),
            ]),
          ),
        })),
      },
    },
  };
}

function eventOf(event: ScheduleEvent, schedule: Schedule, publication: Publication): object {
  const { guid, number, room, slug, title, subtitle, track, kind, language, abstract, description } = event;
  return {
    ...{ guid, id: number, ...momentsOf(event, schedule), duration: durationOf(event), room, slug },
    ...{ url: event.url ?? publication.talkUrl(event), title, subtitle, track, type: kind, language },
    ...{ abstract, description, logo: event.logo ?? '' },
    recording_license: event.recording.licence,
    do_not_record: event.recording.isRefused,
    persons: event.persons.map(({ name, guid: own, number: id }) => ({
      ...{ id, guid: own, public_name: name },
    })),
    links: event.links.map(linkOf),
    attachments: event.attachments.map(linkOf),
    ...(event.feedbackUrl === undefined ? {} : { feedback_url: event.feedbackUrl }),
    ...(event.originUrl === undefined ? {} : { origin_url: event.originUrl }),
  };
}

function linkOf({ url, title }: ScheduleLink): object {
  return { url, title, type: 'related' };
}
