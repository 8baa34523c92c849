/** What a person may do: never to be confused with their role, which is their job. */
export const ACCESS_LEVELS = ['member', 'educator', 'coordinator', 'administrator'] as const;
export type AccessLevel = (typeof ACCESS_LEVELS)[number];

/** Whoever is asking: a signed-in person, a stranger, or Wheelhouse itself at its timed work. */
export type Actor =
  | { readonly kind: 'person'; readonly personId: string; readonly accessLevel: AccessLevel }
  | { readonly kind: 'stranger' }
  | { readonly kind: 'system' };

export const STRANGER: Actor = { kind: 'stranger' };
export const SYSTEM: Actor = { kind: 'system' };

export function personActor(personId: string, accessLevel: AccessLevel): Actor {
  return { kind: 'person', personId, accessLevel };
}

/** Whether the actor holds the level, or one above it. Wheelhouse itself holds them all. */
export function hasAccess(actor: Actor, level: AccessLevel): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'stranger') return false;
  return ACCESS_LEVELS.indexOf(actor.accessLevel) >= ACCESS_LEVELS.indexOf(level);
}

export function isSignedIn(actor: Actor): actor is Extract<Actor, { kind: 'person' }> {
  return actor.kind === 'person';
}

export function isSelf(actor: Actor, personId: string): boolean {
  return actor.kind === 'person' && actor.personId === personId;
}
