/** A table and its columns with their types, in the order in which rows are given. */
export interface Table {
  readonly name: string;
  readonly columns: readonly (readonly [string, string])[];
}

export function table(name: string, columns: string): Table {
  return {
    name,
    columns: columns.split(',').map((column) => {
      const [called = '', type = 'text'] = column.trim().split(' ');
      return [called, type] as const;
    }),
  };
}

export const TABLES = {
  organisation: table(
    'organisation',
    'id, name, sort_name, short_name, position, sector, area, workplace_code, created_at bigint, version int',
  ),
  person: table(
    'person',
    'id, name, sort_name, email, access_level, organisation_id, role_id, joined_at bigint, version int',
  ),
  series: table(
    'series',
    'id, title, kind, summary, audience, time_zone, first_date, start_time, minutes int, mode, meeting, attendance_rule, agenda, status, created_by, created_at bigint, version int',
  ),
  session: table(
    'session',
    'id, series_id, title, kind, summary, starts_at bigint, ends_at bigint, time_zone, mode, audience, agenda, rule_basis, rule_value int, meeting_provider, status, check_in_secret, short_code, created_by, created_at bigint, version int',
  ),
  attendance: table(
    'attendance',
    'id, session_id, person_id, attendee, status, minutes float8, spans, sources, flags, role_id, staff_group, tier, organisation_id, position, sector, area, kind, series_id, day int, month int, starts_at bigint',
  ),
};
