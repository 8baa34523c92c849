import ICAL from 'ical.js';
import type { ParsedMail } from 'mailparser';
import { linted } from './linted.js';

/** What a calendar shows of one event. */
export interface Shown {
  readonly uid: string;
  readonly summary: string;
  /** By the wall clock of its own zone: 2026-11-30T12:30:00 */
  readonly start: string;
  readonly end: string;
  readonly zone: string;
  readonly status: string;
  readonly sequence: number;
}

interface Held extends Shown {
  readonly stamp: string;
}

/**
 * A mail program with a calendar, as RFC 5546 would have it: an event is known by its UID, an older SEQUENCE
 * (or of two the same, an older stamp) is ignored, and a CANCEL takes the event out.
 */
export class MailClient {
  private readonly events = new Map<string, Held>();
  readonly ignored: string[] = [];

  receive(letter: ParsedMail): void {
    for (const { contentType, content } of letter.attachments) {
      if (contentType === 'text/calendar' || contentType === 'application/ics') this.open(content.toString());
    }
  }

  /** Takes in a calendar file, as from a letter. */
  open(text: string): void {
    const calendar = new ICAL.Component(ICAL.parse(linted(text)) as unknown[]);
    const method = String(calendar.getFirstPropertyValue('method'));
    for (const held of eventsIn(calendar)) this.take(held, method);
  }

  /** What it shows, the earliest first. */
  get shown(): Shown[] {
    const live = [...this.events.values()].filter(({ status }) => status !== 'CANCELLED');
    return live.map(({ stamp: _stamp, ...shown }) => shown).sort((a, b) => (a.start < b.start ? -1 : 1));
  }

  private take(held: Held, method: string): void {
    const kept = this.events.get(held.uid);
    const isOld =
      kept && (held.sequence < kept.sequence || (held.sequence === kept.sequence && held.stamp < kept.stamp));
    if (isOld) this.ignored.push(held.uid);
    else this.events.set(held.uid, method === 'CANCEL' ? { ...held, status: 'CANCELLED' } : held);
  }
}

function eventsIn(calendar: ICAL.Component): Held[] {
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      stamp: String(component.getFirstPropertyValue('dtstamp')),
      summary: event.summary,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      zone: event.startDate.zone.tzid,
      status: String(component.getFirstPropertyValue('status')),
      sequence: event.sequence,
    };
  });
}
