import { hasAccess, type Actor } from '#kernel';

/** Reports name organisations and, row by row, people: they are the coordinator's. */
export function canSeeReports(actor: Actor): boolean {
  return hasAccess(actor, 'coordinator');
}

export const ONLY_COORDINATORS_SEE =
  'Only a coordinator can see the reports. Ask yours for the figures that you need.';
