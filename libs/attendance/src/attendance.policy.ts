import { hasAccess, isSignedIn, type Actor } from '#kernel';

/** Who made a session and whether the one who asks leads it. */
export interface Keeping {
  readonly createdBy: string | null;
  readonly isLedByActor: boolean;
}

/** A session's register is kept by the coordinator and by the educator whose session it is. */
export function canKeepRegister(actor: Actor, session: Keeping): boolean {
  if (hasAccess(actor, 'coordinator')) return true;
  if (!hasAccess(actor, 'educator') || !isSignedIn(actor)) return false;
  return session.createdBy === actor.personId || session.isLedByActor;
}

export const ONLY_KEEPERS =
  'Only a coordinator, or the educator who leads this session, can see and change its register.';
