import { tzlib_get_ical_block } from 'timezones-ical-library';

/** A time zone as a calendar file needs it: its name there, and the VTIMEZONE that explains the name. */
export interface ZoneBlock {
  readonly tzid: string;
  readonly text: string;
}

const kept = new Map<string, ZoneBlock | undefined>();

/** The VTIMEZONE of an IANA zone, or nothing where none is known (and for UTC, which needs none). */
export function zoneBlockOf(timeZone: string): ZoneBlock | undefined {
  if (!kept.has(timeZone)) kept.set(timeZone, lookedUp(timeZone));
  return kept.get(timeZone);
}

function lookedUp(timeZone: string): ZoneBlock | undefined {
  const found = isUtc(timeZone) ? '' : tzlib_get_ical_block(timeZone);
  const text = typeof found === 'string' ? found : (found[0] ?? '');
  const tzid = /^TZID:(.*?)\r?$/m.exec(text)?.[1];
  return tzid ? { tzid, text: text.trim().replace(/\r?\n/g, '\r\n') } : undefined;
}

function isUtc(timeZone: string): boolean {
  return /^(etc\/)?(utc|uct|gmt|zulu|universal)$/i.test(timeZone);
}
