import { join, Reader, sql } from '#database';
import type { Interval } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { CorrectionDetail, Source } from '../domain/evidence.js';

/** A fact of the ledger as a person reads it. Instants are milliseconds. */
export interface EvidenceRow {
  readonly id: string;
  readonly attendee: string;
  readonly source: Source;
  readonly joinedAt: number | null;
  readonly leftAt: number | null;
  readonly minutes: number | null;
  readonly flags: readonly string[];
  readonly fileName: string | null;
  readonly importRow: number | null;
  readonly reason: string | null;
  readonly detail: (Partial<CorrectionDetail> & { readonly by?: string; readonly part?: number }) | null;
  readonly recordedByName: string | null;
  readonly recordedAt: number;
  readonly withdrawnAt: number | null;
  readonly withdrawnWhy: string | null;
}

type Raw = Omit<EvidenceRow, 'flags' | 'detail'> & { readonly flags: string; readonly detail: string | null };

@Injectable()
export class EvidenceQueries {
  constructor(private readonly reader: Reader) {}

  /** Those of these sessions for which anything was ever written down. */
  async among(sessionIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (sessionIds.length === 0) return new Set();
    const rows = await this.reader.rows<{ id: string }>(sql`
      select distinct session_id as "id" from evidence where session_id in (${join([...sessionIds])})`);
    return new Set(rows.map(({ id }) => id));
  }

  /** Whether the register, as it stands, says that somebody was there: what was put right since does not count. */
  async isAnybodyIn(sessionId: string): Promise<boolean> {
    const someone = await this.reader.first(sql`
      select id as "id" from attendance where session_id = ${sessionId} and status <> 'absent' limit 1`);
    return someone !== undefined;
  }

  /**
   * What stands of a session that was written down for one part of it alone. The part is known by its
   * time: its number is another one as soon as the plan is written again, and evidence never changes.
   */
  async ofPart(sessionId: string, { start, end }: Interval): Promise<{ id: string; attendee: string }[]> {
    return this.reader.rows(sql`
      select e.id as "id", coalesce(e.person_id, g.claimed_by, e.guest_id) as "attendee"
      from evidence e left join guest g on g.id = e.guest_id
        left join evidence_withdrawal w on w.evidence_id = e.id
      where e.session_id = ${sessionId} and w.evidence_id is null
        and e.source in ('check-in', 'manual') and e.detail like '%"part":%'
        and e.joined_at >= ${+start} and e.joined_at < ${+end} order by e.id`);
  }

  /** Everything that was ever written down of these people for a session, withdrawn or not, as it was written. */
  async behind(sessionId: string, attendees: readonly string[]): Promise<Map<string, EvidenceRow[]>> {
    if (attendees.length === 0) return new Map();
    const rows = await this.reader.rows<Raw>(sql`
      select e.id as "id", coalesce(e.person_id, g.claimed_by, e.guest_id) as "attendee", e.source as "source",
        e.joined_at as "joinedAt", e.left_at as "leftAt", e.minutes as "minutes", e.flags as "flags",
        i.file_name as "fileName", e.import_row as "importRow", e.reason as "reason", e.detail as "detail",
        p.name as "recordedByName", e.recorded_at as "recordedAt", w.withdrawn_at as "withdrawnAt",
        w.why as "withdrawnWhy"
      from evidence e left join guest g on g.id = e.guest_id left join person p on p.id = e.recorded_by
        left join meeting_import i on i.id = e.import_id left join evidence_withdrawal w on w.evidence_id = e.id
      where e.session_id = ${sessionId}
        and coalesce(e.person_id, g.claimed_by, e.guest_id) in (${join([...attendees])})
      order by e.recorded_at, case e.source when 'correction' then 2 when 'contest' then 1 else 0 end, e.import_row, e.id`);
    const grouped = new Map<string, EvidenceRow[]>(attendees.map((attendee) => [attendee, []]));
    for (const row of rows) grouped.get(row.attendee)?.push(read(row));
    return grouped;
  }
}

function read(row: Raw): EvidenceRow {
  const detail = row.detail === null ? null : (JSON.parse(row.detail) as EvidenceRow['detail']);
  return { ...row, flags: JSON.parse(row.flags) as string[], detail };
}
