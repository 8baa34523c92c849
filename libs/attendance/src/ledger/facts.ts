import { instantOrNull, join, sql, type Reader } from '#database';
import type { CorrectionDetail, Fact, Source } from '../domain/evidence.js';
import { attendeeIn, type Attendee } from '../domain/target.js';

/** A fact that stands, and whom it is about: a guest whose visits were claimed is the person who did. */
export interface StandingFact extends Fact {
  readonly attendee: Attendee;
  readonly guestId: string | null;
}

interface Row {
  readonly id: string;
  readonly personId: string | null;
  readonly guestId: string | null;
  readonly source: Source;
  readonly joinedAt: number | null;
  readonly leftAt: number | null;
  readonly minutes: number | null;
  readonly flags: string;
  readonly importId: string | null;
  readonly recordedAt: number;
  readonly detail: string | null;
}

/** Everything that stands for a session, or for some who came to it. */
export async function standingFacts(
  reader: Reader,
  sessionId: string,
  attendees?: readonly string[],
): Promise<StandingFact[]> {
  const some = attendees
    ? sql`and coalesce(e.person_id, g.claimed_by, e.guest_id) in (${join([...attendees])})`
    : sql``;
  const rows = await reader.rows<Row>(sql`
    select e.id as "id", coalesce(e.person_id, g.claimed_by) as "personId", e.guest_id as "guestId",
      e.source as "source", e.joined_at as "joinedAt", e.left_at as "leftAt", e.minutes as "minutes",
      e.flags as "flags", e.import_id as "importId", e.recorded_at as "recordedAt", e.detail as "detail"
    from evidence e left join guest g on g.id = e.guest_id
      left join evidence_withdrawal w on w.evidence_id = e.id
    where e.session_id = ${sessionId} and w.evidence_id is null ${some} order by e.id`);
  return rows.flatMap((row) => factIn(row) ?? []);
}

function factIn(row: Row): StandingFact | undefined {
  const attendee = attendeeIn(row.personId, row.guestId);
  return (
    attendee && {
      ...row,
      attendee,
      joinedAt: instantOrNull(row.joinedAt),
      leftAt: instantOrNull(row.leftAt),
      flags: row.flags === '[]' ? [] : (JSON.parse(row.flags) as string[]),
      recordedAt: new Date(row.recordedAt),
      correction: row.source === 'correction' ? (JSON.parse(row.detail ?? 'null') as CorrectionDetail) : null,
    }
  );
}

export function byAttendee<Fact extends { readonly attendee: Attendee }>(
  facts: readonly Fact[],
): Map<string, Fact[]> {
  const grouped = new Map<string, Fact[]>();
  for (const fact of facts) {
    const own = grouped.get(fact.attendee.id);
    if (own) own.push(fact);
    else grouped.set(fact.attendee.id, [fact]);
  }
  return grouped;
}
