import { raw, Reader, sql } from '#database';
import { tierOf, type StaffGroup } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { ReachGrouping } from './domain/reach.js';
import { within, type Scope } from './scope.js';

/** People of each group; a missing key is something that we were not told. */
export type GroupCounts = ReadonlyMap<string | null, number>;

const OF_ATTENDANCE: Readonly<Record<ReachGrouping, string>> = {
  tier: 'a.tier',
  staffGroup: 'a.staff_group',
  organisation: 'a.organisation_id',
  area: "nullif(a.area, '')",
};
const OF_MEMBER: Readonly<Record<ReachGrouping, string>> = {
  tier: 'r.staff_group',
  staffGroup: 'r.staff_group',
  organisation: 'p.organisation_id',
  area: "nullif(o.area, '')",
};
const OF_WORKFORCE: Readonly<Record<ReachGrouping, string>> = {
  tier: 'w.staff_group',
  staffGroup: 'w.staff_group',
  organisation: 'w.organisation_id',
  area: "nullif(o.area, '')",
};

/** The session names the tier or the role that the person had on the day, or nobody in particular. */
const MADE_FOR_THEM = sql`(not exists (select 1 from session_audience u where u.session_id = a.session_id)
  or exists (select 1 from session_audience u where u.session_id = a.session_id
    and ((u.kind = 'tier' and u.value = a.tier) or (u.kind = 'role' and u.value = a.role_id))))`;

@Injectable()
export class ReachQueries {
  constructor(private readonly reader: Reader) {}

  async peopleReached(grouping: ReachGrouping, scope: Scope): Promise<GroupCounts> {
    const rows = await this.reader.rows<Grouped>(sql`
      select ${raw(OF_ATTENDANCE[grouping])} as "key", count(distinct a.attendee) as "n" from attendance a
      where a.status = 'attended' and ${within(scope)} and ${MADE_FOR_THEM} group by 1`);
    return added(rows, (key) => key);
  }

  async members(grouping: ReachGrouping): Promise<GroupCounts> {
    const rows = await this.reader.rows<Grouped>(sql`
      select ${raw(OF_MEMBER[grouping])} as "key", count(*) as "n" from person p join role r on r.id = p.role_id
      left join organisation o on o.id = p.organisation_id where p.left_at is null group by 1`);
    return added(rows, keyIn(grouping));
  }

  async membersReached(grouping: ReachGrouping, scope: Scope): Promise<GroupCounts> {
    const rows = await this.reader.rows<Grouped>(sql`
      select ${raw(OF_MEMBER[grouping])} as "key", count(*) as "n" from person p join role r on r.id = p.role_id
      left join organisation o on o.id = p.organisation_id where p.left_at is null and exists (
        select 1 from attendance a where a.attendee = p.id and a.status = 'attended' and ${within(scope)}
          and ${MADE_FOR_THEM}) group by 1`);
    return added(rows, keyIn(grouping));
  }

  async workforce(grouping: ReachGrouping): Promise<GroupCounts> {
    const rows = await this.reader.rows<Grouped>(sql`
      select ${raw(OF_WORKFORCE[grouping])} as "key", sum(w.headcount) as "n"
      from workforce w join organisation o on o.id = w.organisation_id group by 1`);
    return added(rows, keyIn(grouping));
  }
}

interface Grouped {
  readonly key: string | null;
  readonly n: number | string;
}

/** Everyone stands in one staff group today, so that tiers are sums of staff groups. */
function keyIn(grouping: ReachGrouping): (key: string | null) => string | null {
  return grouping === 'tier' ? (key) => key && tierOf(key as StaffGroup) : (key) => key;
}

function added(rows: readonly Grouped[], keyOf: (key: string | null) => string | null): GroupCounts {
  const counts = new Map<string | null, number>();
  for (const { key, n } of rows) counts.set(keyOf(key), (counts.get(keyOf(key)) ?? 0) + Number(n));
  return counts;
}
