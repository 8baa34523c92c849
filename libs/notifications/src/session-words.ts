import { SESSION_MODE_NAMES, whenInWords, zoneName, type SessionMode } from '#programme';

/** "Monday 5 October 2026, 12:30 to 13:30", and the zone only where it is not the reader's own. */
export function whenOf(
  { startsAt, endsAt, timeZone }: { startsAt: number; endsAt: number; timeZone: string },
  readersZone: string,
): string {
  const start = new Date(startsAt);
  const when = whenInWords(start, new Date(endsAt), timeZone);
  return timeZone === readersZone ? when : `${when} (${zoneName(start, timeZone)}, ${timeZone})`;
}

export function placeOf({ mode, venue }: { mode: SessionMode; venue: string | null }): string | null {
  if (mode === 'online') return SESSION_MODE_NAMES.online;
  if (mode === 'in-person') return venue;
  return venue === null ? SESSION_MODE_NAMES.hybrid : `Online, or in person: ${venue}`;
}
