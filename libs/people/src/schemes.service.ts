import { Audit } from '#audit';
import { Reader, sql, Transactions } from '#database';
import { authorise, invalid, notFound, type Actor, type FieldError, type StaffGroup } from '#kernel';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { canChangeRoles, ONLY_COORDINATORS_CHANGE } from './people.policy.js';
import { Role } from './role.entity.js';
import { Scheme, SchemeGroup, SchemeRole } from './scheme.entity.js';

/** A scheme: its columns, where each staff group stands, and the roles that stand elsewhere than their group. */
export interface SchemeDraft {
  readonly name: string;
  readonly columns: readonly string[];
  readonly groups: readonly { readonly staffGroup: StaffGroup; readonly column: string }[];
  readonly roles: readonly { readonly roleId: string; readonly column: string }[];
}

export type SchemeShown = SchemeDraft & { readonly id: string };

/** Reporting schemes: which role stands in which column. A role that no line speaks of is a column of its own. */
@Injectable()
export class Schemes {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: Reader,
    private readonly audit: Audit,
  ) {}

  async all(): Promise<{ id: string; name: string }[]> {
    return this.reader.rows(sql`select id as "id", name as "name" from scheme order by name, id`);
  }

  async byId(id: string): Promise<SchemeShown | undefined> {
    const found = await this.reader.first<{ id: string; name: string; columns: string }>(
      sql`select id as "id", name as "name", columns as "columns" from scheme where id = ${id}`,
    );
    if (!found) return undefined;
    const groups = await this.reader.rows<SchemeDraft['groups'][number]>(sql`
      select staff_group as "staffGroup", column_name as "column" from scheme_group
      where scheme_id = ${id} order by staff_group`);
    const roles = await this.reader.rows<SchemeDraft['roles'][number]>(sql`
      select role_id as "roleId", column_name as "column" from scheme_role
      where scheme_id = ${id} order by role_id`);
    return { ...found, columns: JSON.parse(found.columns) as string[], groups, roles };
  }

  async change(actor: Actor, id: string, draft: SchemeDraft): Promise<void> {
    authorise(canChangeRoles(actor), ONLY_COORDINATORS_CHANGE);
    const faults = faultsOf(draft);
    if (faults.length > 0) throw invalid(faults);
    await this.transactions.run(async (tables) => {
      if (!(await tables.existsBy(Scheme, { id }))) throw notFound('this scheme');
      await refuseUnknownRoles(tables, draft);
      await tables.update(Scheme, { id }, { name: draft.name, columns: [...draft.columns] });
      await tables.delete(SchemeGroup, { schemeId: id });
      await tables.delete(SchemeRole, { schemeId: id });
      for (const { staffGroup, column } of draft.groups) {
        await tables.insert(SchemeGroup, { schemeId: id, staffGroup, columnName: column });
      }
      for (const { roleId, column } of draft.roles) {
        await tables.insert(SchemeRole, { schemeId: id, roleId, columnName: column });
      }
      await this.audit.note(actor, { act: 'scheme-changed', subjectKind: 'scheme', subjectId: id });
    });
  }
}

async function refuseUnknownRoles(tables: EntityManager, { roles }: SchemeDraft): Promise<void> {
  const ids = [...new Set(roles.map(({ roleId }) => roleId))];
  const known = new Set((await tables.findBy(Role, { id: In(ids) })).map(({ id }) => id));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown === undefined) return;
  throw invalid([{ field: 'roles', message: `There is no role “${unknown}” in this network` }]);
}

/** A line that leads to no column would lose people from the table. */
function faultsOf({ name, columns, groups, roles }: SchemeDraft): FieldError[] {
  const lost = [...groups, ...roles].find((line) => !columns.includes(line.column));
  return [
    ...(name === '' ? [{ field: 'name', message: 'Enter a name for the scheme' }] : []),
    ...(new Set(columns).size < columns.length
      ? [{ field: 'columns', message: 'Name each column once' }]
      : []),
    ...(lost
      ? [
          {
            field: 'columns',
            message: `“${lost.column}” is still in use below, so it has to stay in the list of columns`,
          },
        ]
      : []),
  ];
}
