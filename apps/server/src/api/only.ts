import type { Only } from '#http';
import { hasAccess, notFound } from '#kernel';
import { canChangeOrganisations, ONLY_COORDINATORS } from '#organisations';
import { canChangePeople, canChangePerson, ONLY_COORDINATORS_CHANGE } from '#people';
import { canPlan, NOT_YOURS_TO_CHANGE, ONLY_EDUCATORS_PLAN } from '#programme';
import { ONLY_KEEPERS } from '#attendance';

/** The policies of the libraries, as calls of the API ask them first. The services ask again, of the very thing. */
export const PLANNERS: Only = { may: canPlan, otherwise: ONLY_EDUCATORS_PLAN };
/** Those who may run sessions of their own: which they run, the services ask. */
export const RUNNERS: Only = { may: canPlan, otherwise: NOT_YOURS_TO_CHANGE };
export const KEEPERS: Only = { may: (actor) => hasAccess(actor, 'educator'), otherwise: ONLY_KEEPERS };
export const CHANGERS_OF_PEOPLE: Only = { may: canChangePeople, otherwise: ONLY_COORDINATORS_CHANGE };
export const CHANGERS_OF_PERSON: Only = {
  may: (actor, { id = '' }) => canChangePerson(actor, id),
  otherwise: () => notFound('this person'),
};
export const CHANGERS_OF_ORGANISATIONS: Only = { may: canChangeOrganisations, otherwise: ONLY_COORDINATORS };
