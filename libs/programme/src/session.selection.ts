import { sql, type Sql } from '#database';
import type { Tier } from '#kernel';
import type { SessionKind, SessionMode } from './domain/kinds.js';

/** What a person's job is, for the question which sessions are made for them. */
export interface Jobholder {
  readonly roleId: string;
  readonly tier: Tier;
}

export interface Selection {
  /** Sessions that begin at or after this. */
  readonly from?: Date | undefined;
  /** Sessions that begin before this. */
  readonly to?: Date | undefined;
  readonly kind?: SessionKind | undefined;
  readonly mode?: SessionMode | undefined;
  /** Letters that stand in the title or the summary. */
  readonly q?: string | undefined;
}

/** The role or the tier is named in the session's audience. */
export function madeFor({ roleId, tier }: Jobholder): Sql {
  return sql`exists (select 1 from session_audience a where a.session_id = s.id
    and ((a.kind = 'role' and a.value = ${roleId}) or (a.kind = 'tier' and a.value = ${tier})))`;
}

export function openToAll(): Sql {
  return sql`not exists (select 1 from session_audience a where a.session_id = s.id)`;
}

export function matching({ from, to, kind, mode, q }: Selection): Sql[] {
  const wanted: Sql[] = [];
  if (from) wanted.push(sql`s.starts_at >= ${+from}`);
  if (to) wanted.push(sql`s.starts_at < ${+to}`);
  if (kind) wanted.push(sql`s.kind = ${kind}`);
  if (mode) wanted.push(mode === 'hybrid' ? sql`s.mode = 'hybrid'` : sql`s.mode in (${mode}, 'hybrid')`);
  if (q) wanted.push(saying(q));
  return wanted;
}

function saying(q: string): Sql {
  const letters = `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return sql`(lower(s.title) like ${letters} escape '\\' or lower(s.summary) like ${letters} escape '\\')`;
}
