import { join, Reader, sql } from '#database';
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

  /** Every role, the retired ones too, by staff group ("not known" last, though its code comes before E1) and name. */
  async all(): Promise<RoleRow[]> {
    const rows = await this.reader
      .rows<KeptRole>(sql`select id as "id", name as "name", staff_group as "staffGroup", retired_at as "retiredAt"
      from role order by case staff_group when '99' then 'Z' else staff_group end, name, id`);
    return rows.map(roleOf);
  }

  /** What these roles are called. */
  async named(ids: readonly string[]): Promise<Pick<RoleRow, 'id' | 'name'>[]> {
    if (ids.length === 0) return [];
    return this.reader.rows(sql`select id as "id", name as "name" from role where id in (${join([...ids])})`);
  }
}

interface KeptRole {
  readonly id: string;
  readonly name: string;
  readonly staffGroup: StaffGroup;
  readonly retiredAt: number | null;
}

function roleOf({ id, name, staffGroup, retiredAt }: KeptRole): RoleRow {
  return { id, name, staffGroup, tier: tierOf(staffGroup), isRetired: retiredAt !== null };
}
