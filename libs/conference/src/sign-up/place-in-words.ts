import { ordinal } from '#programme';
import type { TalkPlacesSeen } from './talk-places.queries.js';

/** "You have a place", "You are 2nd in the waiting list"; nothing where they did not sign up. */
export function placeInWords(
  seen: Pick<TalkPlacesSeen, 'mine' | 'position'> | undefined,
): string | undefined {
  if (seen?.mine === 'placed') return 'You have a place';
  if (seen?.mine === 'waiting') return `You are ${ordinal(seen.position ?? 1)} in the waiting list`;
  return undefined;
}
