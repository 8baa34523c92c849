import type { Actor } from '#kernel';
import { canSeeRunSheet, type MyStanding, type Owned } from '#programme';

/** How to get there is for those who have a place in the day, or a part in it. */
export function canReadJoining(actor: Actor, owned: Owned, mine: MyStanding | null): boolean {
  return mine?.status === 'registered' || canSeeRunSheet(actor, owned);
}
