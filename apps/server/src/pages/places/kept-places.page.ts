import type { Typed } from '#http';
import { TIERS, type FieldError } from '#kernel';
import { dayInWords, groupsInWords, tierInWords, type KeptRow, type SessionRow } from '#programme';
import { formWords, listOf } from '../form-words.js';

interface KeptPlacesFacts {
  readonly session: SessionRow;
  readonly kept: readonly KeptRow[];
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

export function keptPlacesPage({ session, kept, typed, errors }: KeptPlacesFacts) {
  const { id, title, timeZone, capacity, registered, offered, version } = session;
  return {
    title: `Keep places: ${title}`,
    back: { href: `/sessions/${id}`, text: 'The session' },
    base: `/programme/sessions/${id}/places`,
    places: placesWords(capacity, registered + offered),
    hasLimit: capacity !== null,
    editHref: `/programme/sessions/${id}/edit`,
    version: String(version),
    kept: kept.map((one) => ({
      position: String(one.position),
      says: `${one.places} for ${groupsInWords(one.staffGroups)}`,
      until: `until ${dayInWords(one.keptUntil, timeZone)}. ${leftWords(one.left)}`,
    })),
    tiers: TIERS.filter((tier) => tier !== 'not-known').map((value) => ({ value, text: tierInWords(value) })),
    chosen: listOf(typed['tiers']),
    form: formWords(['places', 'tiers', 'until'], typed, errors),
  };
}

function placesWords(capacity: number | null, taken: number): string {
  if (capacity === null) return 'This session has no limit of places, so none need to be kept.';
  return `${taken} of ${capacity} places are taken.`;
}

function leftWords(left: number): string {
  return left === 0 ? 'All of them are taken.' : `${left} of them ${left === 1 ? 'is' : 'are'} still free.`;
}
