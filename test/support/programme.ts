import { EVERYONE, Registrations, Sessions, type SessionDraft } from '#programme';
import type { Cast, Member } from './cast.js';
import { clinicDraft } from './drafts.js';
import type { House } from './house.js';

const HOUR = 3_600_000;

/** A clinic of Amina's that people can find. */
export function publishedClinic(
  house: House,
  cast: Cast,
  changes: Partial<SessionDraft> = {},
): Promise<string> {
  return house.get(Sessions).create(cast.amina.actor, clinicDraft(changes), 'published');
}

/** So many clinics, an hour each, one after another: made for reception staff, open to all, and for doctors, in turn. */
export async function manyClinics(house: House, cast: Cast, count: number): Promise<void> {
  const audiences = [
    { tiers: ['non-clinical'], roles: [] },
    EVERYONE,
    { tiers: ['registered-clinical'], roles: [] },
  ] as const;
  for (let n = 0; n < count; n++) {
    const startsAt = new Date(+clinicDraft().startsAt + n * 26 * HOUR);
    const audience = audiences[n % audiences.length] ?? EVERYONE;
    const endsAt = new Date(+startsAt + HOUR);
    await publishedClinic(house, cast, {
      title: `Clinic ${n + 1}`,
      audience,
      startsAt,
      endsAt,
      capacity: 12,
    });
  }
}

export function registered(house: House, { id, actor }: Member, sessionId: string): Promise<string> {
  return house.get(Registrations).register(actor, { sessionId, personId: id });
}
