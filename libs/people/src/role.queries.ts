import { Reader, sql } from '#database';
import { tierOf, type StaffGroup, type Tier } from '#kernel';
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
      from role order by staff_group, name, id`);
    return rows.map(({ id, name, staffGroup, retiredAt }) => ({
      id,
      name,
      staffGroup,
      tier: tierOf(staffGroup),
      isRetired: retiredAt !== null,
    }));
  }
}
