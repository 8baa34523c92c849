import { STAFF_GROUP_NAMES } from '#kernel';
import type { OrganisationRow } from '#organisations';
import type { RoleRow } from '#people';

/** One line of a select box. */
export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** The roles to choose from: those in use, and the one that is held already though it is retired. */
export function roleChoices(roles: readonly RoleRow[], held?: string): Choice[] {
  return roles
    .filter((role) => !role.isRetired || role.id === held)
    .map((role) => ({ value: role.id, text: `${role.name} (${STAFF_GROUP_NAMES[role.staffGroup]})` }));
}

/** The workplaces to choose from, and a line for none. */
export function organisationChoices(organisations: readonly OrganisationRow[]): Choice[] {
  const none = { value: '', text: 'No workplace, or not known' };
  return [none, ...organisations.map(({ id, name }) => ({ value: id, text: name }))];
}
