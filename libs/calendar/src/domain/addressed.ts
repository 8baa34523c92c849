import { escaped, folded } from './lines.js';

/** One kept VEVENT as it is sent to one person. */
export interface Address {
  readonly email: string;
  readonly isCancelled: boolean;
  /** When it is sent: of two messages with one SEQUENCE the later stamp counts. */
  readonly at: Date;
}

/** Names the one person whom the message is for, and nobody else; a cancellation says so whatever the session does. */
export function addressedTo(vevent: string, { email, isCancelled, at }: Address): string {
  const state = isCancelled ? 'STATUS:CANCELLED' : 'STATUS:CONFIRMED';
  const standing = isCancelled ? 'DECLINED' : 'ACCEPTED';
  const attendee = `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${standing};RSVP=FALSE:mailto:${email}`;
  return vevent
    .replace(/^STATUS:[A-Z]+/m, state)
    .replace(/^DTSTAMP:[0-9TZ]+/m, `DTSTAMP:${stampOf(at)}`)
    .replace(/END:VEVENT$/, `${folded(attendee)}\r\nEND:VEVENT`);
}

/** One kept VEVENT as it stands in the feed of somebody who waits for a place: not yet theirs, and no time taken. */
export function tentative(vevent: string): string {
  return vevent.replace(/^STATUS:CONFIRMED/m, 'STATUS:TENTATIVE\r\nTRANSP:TRANSPARENT');
}

/** One kept VEVENT for somebody who has a place: how to join by telephone is for them and for nobody else. */
export function withTelephone(vevent: string, telephone: string | null): string {
  if (telephone === null) return vevent;
  return vevent.replace(/^DESCRIPTION:[^\r\n]*(?:\r\n[ \t][^\r\n]*)*/m, (kept) =>
    folded(`${kept.replace(/\r\n[ \t]/g, '')}${escaped(`\n\nBy telephone: ${telephone}`)}`),
  );
}

function stampOf(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
