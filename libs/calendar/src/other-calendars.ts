import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CALENDAR_SETTINGS, publisherOf, type CalendarSettings } from './calendar.settings.js';
import { calendarFile } from './domain/calendar-file.js';
import { uidOf, writtenEvent, type Publisher, type Serialised, type WrittenEvent } from './domain/vevent.js';
import type { Feed } from './feed.js';

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

/** A thousand events take seconds to write: the last few files are kept for those who ask for the same. */
const KEPT = 8;
/** Others are served after so many. */
export const AT_ONCE = 25;

/** Writes calendars of what is no session: the same defects are kept out of them. */
@Injectable()
export class OtherCalendars {
  private readonly kept = new Map<string, Promise<string>>();

  constructor(@Inject(CALENDAR_SETTINGS) private readonly settings: CalendarSettings) {}

  feed(calendar: OtherCalendar): Feed {
    const { name, networkName, print } = calendar;
    const hash = createHash('sha256').update([name, networkName, this.settings.baseUrl, print].join('\n'));
    const etag = `"${hash.digest('base64url').slice(0, 22)}"`;
    return { etag, text: () => this.kept.get(etag) ?? this.keep(etag, calendar) };
  }

  private keep(etag: string, calendar: OtherCalendar): Promise<string> {
    const text = calendar.events().then((events) => this.written(calendar, events));
    this.kept.set(etag, text);
    text.catch(() => this.kept.delete(etag));
    for (const [oldest] of [...this.kept].slice(0, -KEPT)) this.kept.delete(oldest);
    return text;
  }

  private async written(
    { name, networkName, timeZone }: OtherCalendar,
    events: readonly OtherEvent[],
  ): Promise<string> {
    const publisher = publisherOf(this.settings, networkName);
    const texts: Serialised[] = [];
    for (const [place, event] of events.entries()) {
      texts.push(otherEventText(event, publisher));
      if (place % AT_ONCE === 0) await setImmediate();
    }
    const zones = [timeZone, ...new Set(texts.flatMap(({ zone }) => zone ?? []))];
    return calendarFile({ name, method: 'PUBLISH', zones, events: texts.map(({ text }) => text) });
  }
}

export function otherEventText({ id, path, about, ...event }: OtherEvent, publisher: Publisher): Serialised {
  const url = `${publisher.baseUrl}${path}`;
  const description = [about, `All about it: ${url}`].filter((part) => part !== '').join('\n\n');
  const sequence = secondsSince2020(event.stampedAt);
  return writtenEvent({ ...event, uid: uidOf(id, publisher), sequence, url, description }, publisher);
}

/** A SEQUENCE that rises with every change, for what counts none: whole seconds, which fit into 31 bits until 2088. */
function secondsSince2020(changedAt: Date): number {
  return Math.max(0, Math.floor((+changedAt - Date.UTC(2020, 0, 1)) / 1000));
}
