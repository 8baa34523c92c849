import { isSignedIn, type Actor } from '#kernel';

export function idOf(actor: Actor): string | null {
  return isSignedIn(actor) ? actor.personId : null;
}
