import { isStaffGroup } from '#kernel';
import type { SchemeDraft } from '#people';
import type { Typed } from '#http';

/** The draft that the form of a scheme describes: `group-03` and `role-chaplain` hold columns, empty for none. */
export function schemeIn(typed: Typed): SchemeDraft {
  const added = [textOf(typed['addRole']), textOf(typed['addColumn'])] as const;
  return {
    name: textOf(typed['name']),
    columns: textOf(typed['columns'])
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    groups: chosen(typed, 'group-').flatMap(([staffGroup, column]) =>
      isStaffGroup(staffGroup) ? [{ staffGroup, column }] : [],
    ),
    roles: [...chosen(typed, 'role-'), ...(added[0] && added[1] ? [added] : [])].map(([roleId, column]) => ({
      roleId,
      column,
    })),
  };
}

function chosen(typed: Typed, prefix: string): (readonly [string, string])[] {
  return Object.entries(typed).flatMap(([field, value]) =>
    field.startsWith(prefix) && textOf(value) !== ''
      ? [[field.slice(prefix.length), textOf(value)] as const]
      : [],
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
