import type { Publisher } from './domain/vevent.js';

export const CALENDAR_SETTINGS = Symbol('calendar settings');

export interface CalendarSettings {
  readonly baseUrl: string;
  /** As in MAIL_FROM: Northmoor Learning <learning@northmoor.example> */
  readonly mailFrom: string;
  /** The key from which the secrets of feeds are made. */
  readonly secret: string;
  /** Nothing is kept or told until it is asked for: while a demonstration is loaded. */
  readonly isAsleep?: boolean | undefined;
}

/**
 * Invitations come from the network by its own name, and from the address that the mail comes from: some
 * calendars refuse them otherwise.
 */
export function publisherOf({ baseUrl, mailFrom }: CalendarSettings, networkName?: string): Publisher {
  const [, name = '', email = mailFrom] = /^\s*"?(.*?)"?\s*<([^<>]+)>\s*$/.exec(mailFrom) ?? [];
  return { baseUrl, name: networkName ?? (name || 'Wheelhouse'), email: email.trim() };
}
