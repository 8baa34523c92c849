import { sql } from '#database';
import type { AccessLevel, StaffGroup } from '#kernel';
import type { Standing } from '../domain/space.js';

/** What a row tells of a person `p` and a space `s`; the role is `r`, the workplace `o`. */
export interface StandingRow {
  readonly accessLevel: AccessLevel;
  readonly staffGroup: StaffGroup;
  readonly position: string | null;
  readonly isOfSeries: number;
}

export const STANDING = sql`p.access_level as "accessLevel", r.staff_group as "staffGroup", o.position as "position",
  case when s.series_id is null then 0
    when exists (select 1 from session x join registration g on g.session_id = x.id
      where x.series_id = s.series_id and g.person_id = p.id and g.status <> 'cancelled') then 1
    when exists (select 1 from session x join session_leader l on l.session_id = x.id
      where x.series_id = s.series_id and l.person_id = p.id) then 1
    when exists (select 1 from series y where y.id = s.series_id and y.created_by = p.id) then 1
    else 0 end as "isOfSeries"`;

export const STANDING_TABLES = sql`join role r on r.id = p.role_id left join organisation o on o.id = p.organisation_id`;

export function standingOf(row: StandingRow): Standing {
  return {
    accessLevel: row.accessLevel,
    staffGroup: row.staffGroup,
    worksAtHub: row.position === 'hub',
    isOfSeries: row.isOfSeries === 1,
  };
}
