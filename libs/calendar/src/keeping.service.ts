import { setImmediate as pause } from 'node:timers/promises';
import { Transactions } from '#database';
import { Clock } from '#kernel';
import { NetworkName } from '#organisations';
import { Session } from '#programme';
import { Inject, Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { CALENDAR_SETTINGS, publisherOf, type CalendarSettings } from './calendar.settings.js';
import { CalendarEvent } from './calendar-event.entity.js';
import { printOf, shortPrint } from './prints.js';
import { nextSequence, type EventStatus, type SessionEvent } from './domain/session-event.js';
import { serialised, uidOf, type Publisher } from './domain/vevent.js';

/** Few enough that the event loop is never held for long: making and keeping a text takes up to a millisecond. */
const AT_ONCE = 5;

/** Makes the calendar's text of a session once for each change, and keeps it. */
@Injectable()
export class CalendarKeeping {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly network: NetworkName,
    @Inject(CALENDAR_SETTINGS) private readonly settings: CalendarSettings,
  ) {}

  /** Brings what is kept of these sessions up to date; does nothing where it is so already. */
  async keep(sessionIds: readonly string[]): Promise<void> {
    const publisher = publisherOf(this.settings, await this.network.current());
    for (let from = 0; from < sessionIds.length; from += AT_ONCE) {
      const some = sessionIds.slice(from, from + AT_ONCE);
      await this.transactions.run((tables) => this.keepSome(tables, some, publisher));
      await pause();
    }
  }

  private async keepSome(tables: EntityManager, ids: readonly string[], publisher: Publisher): Promise<void> {
    const sessions = await tables.findBy(Session, { id: In(ids) });
    const events = await tables.findBy(CalendarEvent, { sessionId: In(ids) });
    const kept = new Map(events.map((event) => [event.sessionId, event]));
    const changed = sessions.flatMap((session) => this.next(session, kept.get(session.id), publisher) ?? []);
    if (changed.length > 0) await tables.upsert(CalendarEvent, changed, ['sessionId']);
  }

  private next(
    session: Session,
    kept: CalendarEvent | undefined,
    publisher: Publisher,
  ): CalendarEvent | undefined {
    const isKnown = kept?.sessionVersion === session.version && kept.publisher === printOf(publisher);
    if (isKnown || (!kept && session.status === 'draft')) return undefined;
    const uid = kept?.uid ?? uidOf(session.id, publisher);
    const event = eventOf(session, kept, this.clock.now());
    const same = kept && serialised({ ...event, uid, stampedAt: kept.stampedAt }, publisher);
    // The hour of the last change stays where calendars are told nothing new.
    const telephone = telephoneOf(session);
    const isSame = same?.text === kept?.body && kept?.telephone === telephone;
    const stampedAt = kept && isSame ? kept.stampedAt : event.stampedAt;
    const { text, zone } = same && isSame ? same : serialised({ ...event, uid }, publisher);
    const { sequence, status, title, startsAt, endsAt, timeZone, mode, venue } = event;
    return {
      ...{
        sessionId: session.id,
        seriesId: session.seriesId,
        uid,
        publisher: printOf(publisher),
        stampedAt,
      },
      ...{ sequence, status, title, startsAt, endsAt, timeZone, mode, venue, zone },
      ...{ sessionVersion: session.version, body: text, telephone },
      print: shortPrint(`${text}${telephone ?? ''}`),
    };
  }
}

/** A draft that was published before says no more than it did then, and that it is off. */
function eventOf(session: Session, kept: CalendarEvent | undefined, now: Date): Omit<SessionEvent, 'uid'> {
  const status = statusOf(session);
  const isTakenBack = kept !== undefined && status === 'withdrawn';
  const { title, startsAt, endsAt, timeZone, mode, venue } = isTakenBack ? kept : session;
  const summary = isTakenBack ? '' : session.summary;
  const event = { title, summary, startsAt, endsAt, timeZone, mode, venue, status };
  const sequence = kept ? nextSequence(kept, event) : 0;
  return { ...event, sessionId: session.id, sequence, stampedAt: now };
}

/** Nobody rings a room that people go to. */
function telephoneOf({ mode, dialIn, status }: Session): string | null {
  return mode === 'in-person' || statusOf({ status }) !== 'confirmed' ? null : dialIn;
}

function statusOf({ status }: Pick<Session, 'status'>): EventStatus {
  if (status === 'draft') return 'withdrawn';
  return status === 'cancelled' ? 'cancelled' : 'confirmed';
}
