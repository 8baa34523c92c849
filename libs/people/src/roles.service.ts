import { Audit } from '#audit';
import { Transactions } from '#database';
import {
  authorise,
  Clock,
  foldedName,
  invalid,
  isStaffGroup,
  newId,
  notFound,
  oneLine,
  type Actor,
  type StaffGroup,
} from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NOT_KNOWN } from './domain/draft.js';
import { canChangeRoles, ONLY_COORDINATORS_CHANGE } from './people.policy.js';
import { Role } from './role.entity.js';

export interface RoleDraft {
  readonly name: string;
  readonly staffGroup: StaffGroup;
  /** Offered to nobody new; those who hold it keep it. */
  readonly isRetired: boolean;
}

/** The list of jobs. A change counts from now on: attendances keep the staff group of their day. */
@Injectable()
export class Roles {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async add(actor: Actor, draft: RoleDraft): Promise<string> {
    authorise(canChangeRoles(actor), ONLY_COORDINATORS_CHANGE);
    return this.transactions.run(async (tables) => {
      const id = newId(this.clock.now());
      await tables.insert(Role, { ...(await this.row(tables, draft, id)), id });
      await this.audit.note(actor, { act: 'role-added', subjectKind: 'role', subjectId: id });
      return id;
    });
  }

  async change(actor: Actor, id: string, draft: RoleDraft): Promise<void> {
    authorise(canChangeRoles(actor), ONLY_COORDINATORS_CHANGE);
    await this.transactions.run(async (tables) => {
      if (!(await tables.existsBy(Role, { id }))) throw notFound('this role');
      if (id === NOT_KNOWN) throw invalid([{ field: 'name', message: 'Reports need “Not known” as it is' }]);
      await tables.update(Role, { id }, await this.row(tables, draft, id));
      await this.audit.note(actor, { act: 'role-changed', subjectKind: 'role', subjectId: id });
    });
  }

  private async row(tables: EntityManager, draft: RoleDraft, id: string) {
    const name = oneLine(draft.name);
    if (name === '') throw invalid([{ field: 'name', message: 'Enter the role’s name' }]);
    if (name.length > 100)
      throw invalid([{ field: 'name', message: 'Keep the name to 100 letters or fewer' }]);
    if (!isStaffGroup(draft.staffGroup))
      throw invalid([{ field: 'staffGroup', message: 'Choose a staff group' }]);
    const roles = await tables.find(Role);
    const twin = roles.find((role) => role.id !== id && foldedName(role.name) === foldedName(name));
    if (twin) throw invalid([{ field: 'name', message: `There is already a role called ${twin.name}` }]);
    return { name, staffGroup: draft.staffGroup, retiredAt: draft.isRetired ? this.clock.now() : null };
  }
}
