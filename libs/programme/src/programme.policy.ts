import { hasAccess, isSelf, isSignedIn, type Actor } from '#kernel';

/** What a policy needs to know of a session: who made it, who leads it, where it stands. */
export interface Owned {
  readonly createdBy: string | null;
  /** Those who run it. */
  readonly leaderIds?: readonly string[];
  /** Everybody who has a part in it, presenters and panel too. */
  readonly partIds?: readonly string[];
}

/** Educators plan: anything may be begun, and drafts are seen, by them and those above. */
export function canPlan(actor: Actor): boolean {
  return hasAccess(actor, 'educator');
}

/** What an educator made or leads is theirs to change; everything is a coordinator's. */
export function canChange(actor: Actor, { createdBy, leaderIds = [] }: Owned): boolean {
  if (hasAccess(actor, 'coordinator')) return true;
  const owners = createdBy === null ? leaderIds : [createdBy, ...leaderIds];
  return canPlan(actor) && owners.some((owner) => isSelf(actor, owner));
}

export function canSeeSession(actor: Actor, { status }: { readonly status: string }): boolean {
  return status !== 'draft' || canPlan(actor);
}

/** Whoever has a part in a session sees how it will run, though only some of them may change it. */
export function canSeeRunSheet(actor: Actor, session: Owned): boolean {
  return canChange(actor, session) || (session.partIds ?? []).some((part) => isSelf(actor, part));
}

/** Who is coming is known to those who have a part in the session, and to nobody else. */
export function canSeeRegistrations(actor: Actor, session: Owned): boolean {
  return canSeeRunSheet(actor, session);
}

/** Everybody registers themselves; those who run a session may register others for it. */
export function canRegister(actor: Actor, personId: string, session: Owned): boolean {
  return isSelf(actor, personId) || canChange(actor, session);
}

export function canRegisterSelf(actor: Actor): actor is Extract<Actor, { kind: 'person' }> {
  return isSignedIn(actor);
}

export const ONLY_EDUCATORS_PLAN = 'Only an educator can plan sessions. Ask your coordinator if you need to.';
export const NOT_YOURS_TO_CHANGE =
  'You can change the sessions that you made or lead. Ask your coordinator to change this one.';
export const NOT_YOURS_TO_SEE = 'Only those who run this session can see who is coming.';
export const REGISTER_YOURSELF =
  'You can only register yourself. Ask those who run the session to add others.';
