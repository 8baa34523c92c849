import { join, raw, sql, type Sql } from '#database';
import { ACCESS_LEVELS, hasAccess, personActor, STAFF_GROUPS, tierOf, type AccessLevel } from '#kernel';

/** The tables of a person `p` that decide what they see: the role is `r`, the workplace `o`. */
export const STANDING_TABLES = sql`join role r on r.id = p.role_id left join organisation o on o.id = p.organisation_id`;

/** Whether a person `p` takes part in the series of a space `s`: by a place in a session of it, or by running one. */
const IS_OF_SERIES = sql`(
  exists (select 1 from session x join registration g on g.session_id = x.id
    where x.series_id = s.series_id and g.person_id = p.id and g.status <> 'cancelled')
  or exists (select 1 from session x join session_leader l on l.session_id = x.id
    where x.series_id = s.series_id and l.person_id = p.id)
  or exists (select 1 from series y where y.id = s.series_id and y.created_by = p.id))`;

/** Groups stand as a JSON list of words that need no escape; both engines can tell by this whether one is in it. */
const IS_OF_GROUPS = sql`replace(s.staff_groups, '"' || r.staff_group || '"', '') <> s.staff_groups`;

const CLINICAL = STAFF_GROUPS.filter((group) => tierOf(group) === 'registered-clinical');

/**
 * Who sees a space `s`, and so everything in it: pages, lists, counts, search, the API and letters all ask this, of a
 * person `p` with `STANDING_TABLES`. A coordinator sees every space, since somebody has to answer for what is said there.
 *
 * @param level the access level by which they are let in: that of their record where nobody is signed in
 */
export function seesSpace(level: Sql = sql`p.access_level`): Sql {
  return sql`(${isAtLeast(level, 'coordinator')} or case s.kind when 'open' then 1 = 1 when 'series' then ${IS_OF_SERIES}
    when 'role-group' then ${IS_OF_GROUPS} when 'hub' then ${isOnPanel(level)} else 1 = 0 end)`;
}

/** The panel, whose word carries weight: educators, and the clinicians who work at a hub. */
export function isOnPanel(level: Sql): Sql {
  return sql`(${isAtLeast(level, 'educator')}
    or (coalesce(o.position, '') = 'hub' and ${isOneOf(sql`r.staff_group`, CLINICAL)}))`;
}

function isAtLeast(level: Sql, least: AccessLevel): Sql {
  return isOneOf(
    level,
    ACCESS_LEVELS.filter((one) => hasAccess(personActor('', one), least)),
  );
}

/**
 * Words of ours, and never of anybody else: they stand in the statement as they are. For a list, SQLite would build a
 * table at each run, which takes longer than all of a small search.
 */
function isOneOf(column: Sql, words: readonly string[]): Sql {
  return sql`(${join(
    words.map((word) => sql`${column} = ${raw(`'${word}'`)}`),
    ' or ',
  )})`;
}
