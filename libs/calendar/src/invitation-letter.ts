import { SESSION_MODE_NAMES, whenInWords } from '#programme';
import type { CalendarEvent } from './calendar-event.entity.js';
import type { CalendarInvitation } from './calendar-invitation.entity.js';
import { addressedTo, withTelephone } from './domain/addressed.js';
import { calendarFile } from './domain/calendar-file.js';
import { letterOf, type LetterFacts, type LetterText } from './domain/letters.js';
import type { Placement } from './domain/session-event.js';
import type { Standing, Telling } from './domain/telling.js';

interface Parts {
  readonly event: CalendarEvent;
  readonly told: CalendarInvitation | undefined;
  readonly telling: Telling;
  readonly standing: Standing;
  readonly email: string;
  readonly reason: string | null;
  readonly link: string;
  readonly at: Date;
}

/** The letter to one person, with the event for their calendar where it changes there. One event a letter: Outlook reads the first only. */
export function invitationLetter(parts: Parts): LetterText & { readonly calendar?: string } {
  const { event, told, telling, standing, email, reason, link, at } = parts;
  const now = factsOf(event);
  // Who waits for a place may not ring in yet.
  const telephone = standing === 'registered' ? event.telephone : null;
  const letter = letterOf({
    news: telling.news,
    ...{ standing, telephone },
    now,
    before: told ? factsOf(told) : now,
    reason,
    link,
  });
  if (telling.method === undefined) return letter;
  const isCancelled = telling.method === 'CANCEL';
  const body = isCancelled ? event.body : withTelephone(event.body, telephone);
  const addressed = addressedTo(body, { email, isCancelled, at });
  const zones = event.zone === null ? [] : [event.zone];
  return { ...letter, calendar: calendarFile({ method: telling.method, zones, events: [addressed] }) };
}

function factsOf(placed: Placement & { readonly title: string }): LetterFacts {
  const { title, startsAt, endsAt, timeZone, mode, venue } = placed;
  const place = mode === 'online' ? SESSION_MODE_NAMES.online : venue;
  return { title, when: whenInWords(startsAt, endsAt, timeZone), place };
}
