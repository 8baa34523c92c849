import { Reader, sql } from '#database';
import { STAFF_GROUPS, tierOf, type StaffGroup, type Tier } from '#kernel';
import { Injectable } from '@nestjs/common';

export interface RoleRow {
  readonly id: string;
  readonly name: string;
  readonly staffGroup: StaffGroup;
  readonly tier: Tier;
  readonly isRetired: boolean;
}

@Injectable()
export class RoleQueries {
  constructor(private readonly reader: Reader) {}

  /** Every role, the retired ones too, in the order of the staff groups and then by name. */
  async all(): Promise<RoleRow[]> {
    const rows = await this.reader.rows<{
      id: string;
      name: string;
      staffGroup: StaffGroup;
      retiredAt: number | null;
    }>(sql`select id as "id", name as "name", staff_group as "staffGroup", retired_at as "retiredAt"
      from role order by name, id`);
    const roles = rows.map(({ id, name, staffGroup, retiredAt }) => ({
      id,
      name,
      staffGroup,
      tier: tierOf(staffGroup),
      isRetired: retiredAt !== null,
    }));
    return roles.sort((a, b) => placeOf(a) - placeOf(b));
  }
}

/** "Not known" stands last, though its code comes before those outside health. */
function placeOf(role: RoleRow): number {
  return STAFF_GROUPS.indexOf(role.staffGroup);
}
