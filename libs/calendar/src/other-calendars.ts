import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CALENDAR_SETTINGS, publisherOf, type CalendarSettings } from './calendar.settings.js';
import { calendarFile } from './domain/calendar-file.js';
import { uidOf, writtenEvent, type WrittenEvent } from './domain/vevent.js';
import type { Feed } from './feeds.queries.js';

/** What happens that is no session, by an id of its own, under a page of this site. */
export interface OtherEvent extends Omit<WrittenEvent, 'uid' | 'sequence' | 'url' | 'description'> {
  readonly id: string;
  /** Its page, from the root of the site. */
  readonly path: string;
  readonly about: string;
}

export interface OtherCalendar {
  readonly name: string;
  readonly networkName: string;
  readonly timeZone: string;
  /** The same for as long as nothing in it changes. */
  readonly print: string;
  events(): Promise<readonly OtherEvent[]>;
}

/** Writes calendars of what is no session: the same defects are kept out of them. */
@Injectable()
export class OtherCalendars {
  constructor(@Inject(CALENDAR_SETTINGS) private readonly settings: CalendarSettings) {}

  feed(calendar: OtherCalendar): Feed {
    const { name, networkName, print } = calendar;
    const hash = createHash('sha256').update([name, networkName, this.settings.baseUrl, print].join('\n'));
    return {
      etag: `"${hash.digest('base64url').slice(0, 22)}"`,
      text: async () => this.written(calendar, await calendar.events()),
    };
  }

  private written({ name, networkName, timeZone }: OtherCalendar, events: readonly OtherEvent[]): string {
    const publisher = publisherOf(this.settings, networkName);
    const texts = events.map(({ id, path, about, ...event }) => {
      const url = `${publisher.baseUrl}${path}`;
      const description = [about, `All about it: ${url}`].filter((part) => part !== '').join('\n\n');
      return writtenEvent({ ...event, uid: uidOf(id, publisher), sequence: 0, url, description }, publisher);
    });
    const zones = [timeZone, ...new Set(texts.flatMap(({ zone }) => zone ?? []))];
    return calendarFile({ name, method: 'PUBLISH', zones, events: texts.map(({ text }) => text) });
  }
}
