import { STAFF_GROUP_NAMES, STAFF_GROUPS, type FieldError } from '#kernel';
import type { RoleRow, SchemeDraft } from '#people';
import { formWords } from '../form-words.js';

export function schemePage(
  id: string,
  draft: SchemeDraft,
  roles: readonly RoleRow[],
  errors: readonly FieldError[] = [],
) {
  const exceptions = new Set(draft.roles.map((line) => line.roleId));
  const columns = draft.columns.map((value) => ({ value, text: value }));
  const nameOf = (roleId: string) => roles.find((role) => role.id === roleId)?.name ?? roleId;
  return {
    id,
    title: draft.name || 'Reporting scheme',
    form: formWords(
      ['name', 'columns'] as const,
      { name: draft.name, columns: draft.columns.join('\n') },
      errors,
    ),
    groups: STAFF_GROUPS.map((group) => ({
      id: `group-${group}`,
      label: `${group} ${STAFF_GROUP_NAMES[group]}`,
      value: draft.groups.find((line) => line.staffGroup === group)?.column ?? '',
      columns: [{ value: '', text: 'Each role by itself' }, ...columns],
    })),
    exceptions: draft.roles.map((line) => ({
      id: `role-${line.roleId}`,
      label: nameOf(line.roleId),
      value: line.column,
      columns: [{ value: '', text: 'As its staff group' }, ...columns],
    })),
    columns: [{ value: '', text: 'Choose a column' }, ...columns],
    roles: [
      { value: '', text: 'Choose a role' },
      ...roles
        .filter((role) => !exceptions.has(role.id))
        .map((role) => ({ value: role.id, text: role.name })),
    ],
  };
}
