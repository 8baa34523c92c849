import { DomainError, isSignedIn, type Actor } from '#kernel';

/** The id of the person who asks; the guard has let nobody else come this far. */
export function personOf(actor: Actor): string {
  if (isSignedIn(actor)) return actor.personId;
  throw new DomainError(
    'sign-in-first',
    'unauthenticated',
    'Sign in first: this is for members of the network.',
  );
}
