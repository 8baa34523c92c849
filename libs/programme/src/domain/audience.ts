import type { Tier } from '#kernel';

/** The tiers and the roles (by id) that a session is made for; both empty means open to all. */
export interface Audience {
  readonly tiers: readonly Tier[];
  readonly roles: readonly string[];
}

export const EVERYONE: Audience = { tiers: [], roles: [] };

export function isOpenToAll({ tiers, roles }: Audience): boolean {
  return tiers.length === 0 && roles.length === 0;
}

/** Whether it was made with a person of this role and tier in mind, or for everyone. */
export function suits(audience: Audience, role: string | null, tier: Tier | null): boolean {
  return isOpenToAll(audience) || isMadeFor(audience, role, tier);
}

/** Whether the role or the tier is named. */
export function isMadeFor({ tiers, roles }: Audience, role: string | null, tier: Tier | null): boolean {
  return (tier !== null && tiers.includes(tier)) || (role !== null && roles.includes(role));
}
