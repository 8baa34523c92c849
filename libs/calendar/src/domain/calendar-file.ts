import { escaped, folded } from './lines.js';
import { zoneBlockOf } from './zone-block.js';

/** What a calendar file holds. */
export interface CalendarFile {
  /** The calendar's own name, as a program lists it. */
  readonly name?: string;
  readonly method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  /** Every zone that an event names; at least one, since a file may not be empty. */
  readonly zones: readonly string[];
  /** Texts of VEVENTs, each ready and without a line break at its end. */
  readonly events: readonly string[];
}

/** A whole file: what is kept is joined, nothing is made anew. */
export function calendarFile({ name, method, zones, events }: CalendarFile): string {
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Wheelhouse//Calendar//EN', `METHOD:${method}`];
  const feed = name === undefined ? [] : [folded(`X-WR-CALNAME:${escaped(name)}`), ...HOURLY];
  const blocks = [...new Set(zones)].flatMap((zone) => zoneBlockOf(zone)?.text ?? []);
  return [...head, 'CALSCALE:GREGORIAN', ...feed, ...blocks, ...events, 'END:VCALENDAR', ''].join('\r\n');
}

/** How often a program is asked to look again; each does as it pleases. */
const HOURLY = ['REFRESH-INTERVAL;VALUE=DURATION:PT1H', 'X-PUBLISHED-TTL:PT1H'];
