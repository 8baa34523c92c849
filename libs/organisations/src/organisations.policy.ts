import { hasAccess, isSignedIn, type Actor } from '#kernel';

/** Names of workplaces are for everyone who is signed in: they choose theirs from the list. */
export function canSeeOrganisations(actor: Actor): boolean {
  return isSignedIn(actor) || actor.kind === 'system';
}

export function canChangeOrganisations(actor: Actor): boolean {
  return hasAccess(actor, 'coordinator');
}

export const ONLY_COORDINATORS = 'Only a coordinator can change the network’s organisations. Ask yours.';
