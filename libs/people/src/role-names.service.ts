import { Reader, sql, Transactions } from '#database';
import {
  authorise,
  foldedName,
  invalid,
  oneLine,
  STAFF_GROUP_NAMES,
  type Actor,
  type StaffGroup,
} from '#kernel';
import { Injectable } from '@nestjs/common';
import { NOT_KNOWN } from './domain/draft.js';
import { canChangePeople, ONLY_COORDINATORS_CHANGE } from './people.policy.js';
import { Role } from './role.entity.js';

/** How another system speaks of a job: our id or the job's name, its staff group, or both. */
export interface RoleSaid {
  readonly role?: string | undefined;
  readonly staffGroup?: StaffGroup | undefined;
}

interface Known {
  readonly id: string;
  readonly name: string;
  readonly staffGroup: StaffGroup;
}

/** Finds the role that another system means. A job that is new to the network joins its list, if its staff group is said. */
@Injectable()
export class RoleNames {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: Reader,
  ) {}

  async idOf(actor: Actor, said: RoleSaid): Promise<string> {
    if (said.role === undefined && said.staffGroup === undefined) return NOT_KNOWN;
    const name = oneLine(said.role ?? nameOfGroup(said.staffGroup));
    const found = this.among(await this.all(), name, said.staffGroup);
    if (found) return found.id;
    if (said.staffGroup === undefined) throw unknownRole(name);
    refuseFaultsOf(name);
    authorise(canChangePeople(actor), ONLY_COORDINATORS_CHANGE);
    return this.add(name, said.staffGroup);
  }

  private all(): Promise<Known[]> {
    return this.reader.rows(
      sql`select id as "id", name as "name", staff_group as "staffGroup" from role order by id`,
    );
  }

  /** By id or name; where the staff group is said too, it must be that of the role. */
  private among(roles: readonly Known[], name: string, group: StaffGroup | undefined): Known | undefined {
    const wanted = foldedName(name);
    const named = roles.filter((role) => role.id === name || foldedName(role.name) === wanted);
    const variant = group && roles.find((role) => role.id === variantId(wanted, group));
    return named.find((role) => group === undefined || role.staffGroup === group) ?? variant;
  }

  /** The same job in another staff group, such as a social worker of a council, is a role of its own. */
  private async add(name: string, staffGroup: StaffGroup): Promise<string> {
    const isTaken = this.among(await this.all(), name, undefined) !== undefined;
    const id = variantId(foldedName(name), staffGroup);
    const shown = isTaken ? `${name} (${STAFF_GROUP_NAMES[staffGroup]})` : name;
    await this.transactions.run((tables) =>
      tables.upsert(Role, { id, name: shown, staffGroup, retiredAt: null }, ['id']),
    );
    return id;
  }
}

function nameOfGroup(group: StaffGroup | undefined): string {
  return `${group ? STAFF_GROUP_NAMES[group] : ''}: role not known`;
}

function variantId(folded: string, group: StaffGroup): string {
  const slug = folded.replace(/[^\p{Letter}\p{Number}]+/gu, '-').replace(/^-|-$/g, '');
  return `${slug}-${group.toLowerCase()}`;
}

function refuseFaultsOf(name: string): void {
  if (name === '') throw invalid([{ field: 'role', message: 'Enter the role’s name' }]);
  if (name.length > 100) throw invalid([{ field: 'role', message: 'Keep the name to 100 letters or fewer' }]);
}

function unknownRole(name: string) {
  const message = `We do not know the role “${name.slice(0, 100)}”. Give its staffGroup as well, and it joins the list`;
  return invalid([{ field: 'role', message }]);
}
