import { counted } from '#kernel';
import { dayInWords, groupsInWords, momentInWords, type PlacesSeen, type SessionRow } from '#programme';
import type { Act } from './act.js';

/** "5 places are kept for reception and admin staff until Tuesday 1 December 2026", one line for each. */
export function keptWords({ status, timeZone }: SessionRow, { kept }: PlacesSeen): string[] {
  if (status !== 'published') return [];
  return kept.map(({ places, staffGroups, keptUntil }) => {
    const some = counted(places, 'place is', 'places are');
    return `${some} kept for ${groupsInWords(staffGroups)} until ${dayInWords(keptUntil, timeZone)}`;
  });
}

/** Somebody for whom a place is held: one press takes it, another gives it to the next. */
export function offeredAct(session: SessionRow, { offeredUntil }: PlacesSeen): Act | undefined {
  if (offeredUntil === null || session.mine?.status !== 'waiting') return undefined;
  const path = `/sessions/${session.id}/offer`;
  return {
    says: 'A place is free, and we keep it for you.',
    press: { text: 'Take the place', action: `${path}/acceptance` },
    also: { text: 'Pass it on', action: `${path}/passing` },
    note: `Answer by ${momentInWords(offeredUntil, session.timeZone)}. After that it goes to the next person.`,
  };
}

/** Why there is no place now: all are taken, or what is left is kept for others or held for somebody. */
export function takenWords({ capacity, placesLeft }: SessionRow): string {
  if (placesLeft === 0) return `All ${capacity ?? 0} places are taken.`;
  return placesLeft === 1
    ? 'The last free place is kept for other staff.'
    : `The last ${placesLeft ?? 0} free places are kept for other staff.`;
}
