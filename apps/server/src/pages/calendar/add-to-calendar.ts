import { addLinks, subscription } from '#calendar';
import type { SessionRow } from '#programme';
import { placeOf } from '../sessions/session-words.js';

/** The ways to put a session into a calendar of one's own; none for what is over, called off or not published. */
export function addToCalendar(session: SessionRow, baseUrl: string, now: Date) {
  if (session.status !== 'published' || session.endsAt <= now) return undefined;
  const { id, seriesId, title, startsAt, endsAt, timeZone } = session;
  const link = `${baseUrl}/sessions/${id}`;
  const addition = { title, startsAt, endsAt, timeZone, place: placeOf(session), link };
  return {
    file: `/sessions/${id}.ics`,
    ...addLinks(addition),
    series: seriesId === null ? undefined : subscription(`${baseUrl}/series/${seriesId}.ics`),
  };
}
