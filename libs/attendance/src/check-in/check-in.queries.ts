import { Reader, sql } from '#database';
import { foldedName, type Interval } from '#kernel';
import { PartQueries, partAt, type Stretch } from '#study-days';
import { Injectable } from '@nestjs/common';
import type { GuestDraft } from '../guests/guest-draft.js';
import type { SessionFacts } from '../session-facts.js';

/** What people come for: a part of a study day, or the whole of any other session. */
export type ComingFor = Pick<Stretch, 'title' | 'start' | 'end'>;

/** What is known at the door: what people come for, and who came for it already. */
@Injectable()
export class CheckInQueries {
  constructor(
    private readonly reader: Reader,
    private readonly parts: PartQueries,
  ) {}

  /** What people come for at a moment: a part of a study day, or the whole of any other session. */
  async stretchAt(session: SessionFacts, at: Date): Promise<{ part?: Stretch; stretch: ComingFor }> {
    const parts = await this.parts.of(session.id);
    const part = partAt(parts, at) ?? parts.at(-1);
    if (part) return { part, stretch: part };
    return { stretch: { title: session.title, start: session.startsAt, end: session.endsAt } };
  }

  /** A guest who claimed the visit with an account meanwhile is one person. */
  async checkedIn(sessionId: string, { start, end }: Interval): Promise<number> {
    const found = await this.reader.first<{ people: number }>(sql`
      select count(distinct coalesce(g.claimed_by, e.guest_id, e.person_id)) as "people"
      from evidence e left join guest g on g.id = e.guest_id
      where e.session_id = ${sessionId} and e.source = 'check-in'
        and e.joined_at >= ${+start} and e.joined_at < ${+end}
        and not exists (select 1 from evidence_withdrawal w where w.evidence_id = e.id)`);
    return found?.people ?? 0;
  }

  /** Since when they are checked in for what they come for; an entry that was taken back is none. */
  async since(sessionId: string, attendee: string, { start, end }: Interval): Promise<Date | undefined> {
    const row = await this.reader.first<{ since: number | null }>(sql`
      select min(e.joined_at) as "since" from evidence e
      where e.session_id = ${sessionId} and (e.person_id = ${attendee} or e.guest_id = ${attendee})
        and e.source = 'check-in' and e.joined_at >= ${+start} and e.joined_at < ${+end}
        and not exists (select 1 from evidence_withdrawal w where w.evidence_id = e.id)`);
    return row?.since ? new Date(row.since) : undefined;
  }

  async guestHere(sessionId: string, draft: GuestDraft): Promise<string | undefined> {
    const found = await this.reader.first<{ id: string }>(sql`
      select g.id as "id" from evidence e join guest g on g.id = e.guest_id
      where e.session_id = ${sessionId} and e.source = 'check-in' and g.sort_name = ${foldedName(draft.name)}
        and g.organisation_name = ${draft.organisationName.trim()} and g.role_id = ${draft.roleId}
      order by e.id limit 1`);
    return found?.id;
  }
}
