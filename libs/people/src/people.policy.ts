import { ACCESS_LEVELS, hasAccess, isSelf, type AccessLevel, type Actor } from '#kernel';

/** Everything the network knows of its people is the coordinator's; each person sees their own. */
export function canSeePeople(actor: Actor): boolean {
  return hasAccess(actor, 'coordinator');
}

export function canSeePerson(actor: Actor, personId: string): boolean {
  return isSelf(actor, personId) || canSeePeople(actor);
}

export function canChangePeople(actor: Actor): boolean {
  return hasAccess(actor, 'coordinator');
}

/** A person may put their own name, role and workplace right. */
export function canChangePerson(actor: Actor, personId: string): boolean {
  return isSelf(actor, personId) || canChangePeople(actor);
}

/**
 * A coordinator may give any level up to coordinator, and may not touch an administrator: nobody
 * raises another above themselves.
 */
export function canGiveAccess(actor: Actor, before: AccessLevel, after: AccessLevel): boolean {
  if (before === after) return true;
  if (!hasAccess(actor, 'coordinator')) return false;
  return hasAccess(actor, before) && hasAccess(actor, after);
}

/** Whoever reads a person's letters can sign in as them, so that nobody points those of somebody above them elsewhere. */
export function canChangeEmail(actor: Actor, levelOfPerson: AccessLevel): boolean {
  return hasAccess(actor, 'coordinator') && hasAccess(actor, levelOfPerson);
}

/** The levels that the actor could give somebody who now holds `before`. */
export function levelsToGive(actor: Actor, before: AccessLevel): AccessLevel[] {
  return ACCESS_LEVELS.filter((level) => canGiveAccess(actor, before, level));
}

export function canChangeRoles(actor: Actor): boolean {
  return hasAccess(actor, 'coordinator');
}

/** Forgetting cannot be undone, so that nobody does it for another. */
export const ONLY_YOURSELF = 'Only you yourself can have your details deleted.';
export const ONLY_COORDINATORS_SEE = 'Only a coordinator can see the network’s people.';
export const ONLY_COORDINATORS_CHANGE = 'Only a coordinator can change the network’s people. Ask yours.';
export const NOT_ABOVE_YOURSELF =
  'You cannot give or take an access level above your own. Ask an administrator.';
/** Whoever reads the letters sent to an address is the person, so that nobody may point theirs elsewhere unseen. */
export const EMAIL_IS_PROOF = 'Your e-mail address is how we know you. Ask your coordinator to change it.';
export const EMAIL_OF_SOMEBODY_ABOVE =
  'You cannot change the e-mail address of an administrator: it is how they sign in. Ask an administrator.';
