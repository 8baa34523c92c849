import type { Shown } from '../support/mail-client.js';
import type { Seen } from './judges.js';

/** One event as one judge shows it: "Mon 15 Mar 12:30 · 0" */
export function cellOf(event: Seen | Shown | undefined): string {
  if (!event) return 'not there';
  const { start, sequence, status } = event;
  const day = new Date(`${start.slice(0, 16)}Z`).toUTCString().slice(0, 11).replace(',', '');
  const shown = `${day} ${start.slice(11, 16)}${sequence === null ? '' : ` · ${sequence}`}`;
  return status === 'CANCELLED' ? `~~${shown}~~` : shown;
}
