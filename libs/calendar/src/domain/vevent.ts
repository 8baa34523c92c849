import ical, { ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { SessionEvent } from './session-event.js';
import { zoneBlockOf } from './zone-block.js';
import { agreesWithZone } from './zone-rules.js';

/** Who publishes the network's calendars, and where its pages are. */
export interface Publisher {
  /** Without a slash at the end. */
  readonly baseUrl: string;
  readonly name: string;
  readonly email: string;
}

/** One session as the text of one VEVENT, and the zone whose VTIMEZONE a file must give with it. */
export interface Serialised {
  readonly text: string;
  /** None where the times stand in UTC. */
  readonly zone: string | null;
}

/** Anything that stands in a calendar, in the words that it stands there with. */
export interface WrittenEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly stampedAt: Date;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly title: string;
  readonly description: string;
  /** Never empty: some programs leave out what has no place. */
  readonly location: string;
  readonly url: string;
  readonly isCancelled: boolean;
}

/** The VEVENT of a session. */
export function serialised(event: SessionEvent, publisher: Publisher): Serialised {
  const link = `${publisher.baseUrl}/sessions/${event.sessionId}`;
  const { status, ...parts } = event;
  return writtenEvent(
    {
      ...parts,
      ...{ url: link, location: placeOf(event, link), description: describedAs(event, link) },
      isCancelled: status !== 'confirmed',
    },
    publisher,
  );
}

/**
 * The generator is fed zoned values only: from a plain Date it would print the hour of the process's own zone,
 * and with a zone on its calendar a DTSTAMP without its Z.
 */
export function writtenEvent(event: WrittenEvent, publisher: Publisher): Serialised {
  const zone = zoneOf(event);
  const calendar = ical();
  calendar.createEvent({
    id: event.uid,
    sequence: event.sequence,
    stamp: event.stampedAt,
    start: zoned(event.startsAt, zone),
    end: zoned(event.endsAt, zone),
    ...(zone === null ? {} : { timezone: zone }),
    summary: event.isCancelled ? `Cancelled: ${event.title}` : event.title,
    description: event.description,
    location: event.location,
    url: event.url,
    status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: plainName(publisher.name), email: publisher.email },
  });
  return { text: onlyEvent(calendar.toString()), zone };
}

/** The UID of a session that has none yet. */
export function uidOf(sessionId: string, { baseUrl }: Pick<Publisher, 'baseUrl'>): string {
  return `${sessionId}@${new URL(baseUrl).hostname}`;
}

/** The zone by its calendar name, where its rules there are the world's own on that day; otherwise UTC says it safely. */
function zoneOf({
  timeZone,
  startsAt,
  endsAt,
}: Pick<WrittenEvent, 'timeZone' | 'startsAt' | 'endsAt'>): string | null {
  const block = zoneBlockOf(timeZone);
  if (!block) return null;
  const agrees = [startsAt, endsAt].every((instant) => agreesWithZone(block.text, instant, timeZone));
  return agrees ? block.tzid : null;
}

function zoned(instant: Date, zone: string | null): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(+instant).toZonedDateTimeISO(zone ?? 'UTC');
}

function describedAs({ summary, status }: SessionEvent, link: string): string {
  const about = status === 'confirmed' ? summary : 'This session will not take place.';
  return [about.trim(), `All about it, and the way in: ${link}`].filter((part) => part !== '').join('\n\n');
}

/** The way in stands in LOCATION, which every calendar shows, and not in CONFERENCE, which few read. */
function placeOf({ mode, venue }: SessionEvent, link: string): string {
  if (mode === 'online') return `Online: ${link}`;
  const place = venue ?? `See ${link}`;
  return mode === 'hybrid' ? `${place}, or online: ${link}` : place;
}

/** A name in quotation marks may hold none, nor a control character: no escape exists there. */
function plainName(name: string): string {
  return name
    .replace(/["\\\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function onlyEvent(calendar: string): string {
  const from = calendar.indexOf('BEGIN:VEVENT');
  return calendar.slice(from, calendar.lastIndexOf('END:VEVENT') + 'END:VEVENT'.length);
}
