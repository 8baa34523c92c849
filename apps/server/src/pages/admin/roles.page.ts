import type { Typed } from '#http';
import { STAFF_GROUP_NAMES, STAFF_GROUPS, TIER_NAMES, type FieldError } from '#kernel';
import type { RoleRow } from '#people';
import { formWords } from '../form-words.js';
import { ROLE_FIELDS } from './roles.form.js';

export function rolesPage(roles: readonly RoleRow[]) {
  return {
    rows: roles.map((role) => [
      { text: role.isRetired ? `${role.name} (retired)` : role.name, href: `/admin/roles/${role.id}` },
      STAFF_GROUP_NAMES[role.staffGroup],
      TIER_NAMES[role.tier],
    ]),
  };
}

/** The form of a role, a new one where it has no id. */
export function rolePage(
  form: { readonly typed: Typed; readonly errors?: readonly FieldError[] },
  role?: { readonly id: string; readonly name: string },
) {
  return {
    form: formWords(ROLE_FIELDS, form.typed, form.errors),
    title: role?.name ?? 'Add a role',
    action: `/admin/roles/${role?.id ?? 'new'}`,
    isNew: role === undefined,
    retired: form.typed['retired'] === 'yes' ? ['yes'] : [],
    groups: [
      { value: '', text: 'Choose one' },
      ...STAFF_GROUPS.map((value) => ({ value, text: `${value} ${STAFF_GROUP_NAMES[value]}` })),
    ],
  };
}
