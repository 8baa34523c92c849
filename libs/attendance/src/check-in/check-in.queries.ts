import { Reader, sql, type Sql } from '#database';
import { foldedName } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { GuestDraft } from '../guests/guest-draft.js';
import type { ComingFor } from './doors.js';

/** What is known at the door: who came already for what people come for. */
@Injectable()
export class CheckInQueries {
  constructor(private readonly reader: Reader) {}

  /** A guest who claimed the visit with an account meanwhile is one person. */
  async checkedIn(sessionId: string, stretch: ComingFor): Promise<number> {
    const found = await this.reader.first<{ people: number }>(sql`
      select count(distinct coalesce(g.claimed_by, e.guest_id, e.person_id)) as "people"
      from evidence e left join guest g on g.id = e.guest_id
      where e.session_id = ${sessionId} and ${isFor(stretch)}`);
    return found?.people ?? 0;
  }

  /** Since when they are checked in for what they come for; an entry that was taken back is none. */
  async since(sessionId: string, attendee: string, stretch: ComingFor): Promise<Date | undefined> {
    const row = await this.reader.first<{ since: number | null }>(sql`
      select min(e.joined_at) as "since" from evidence e
      where e.session_id = ${sessionId} and (e.person_id = ${attendee} or e.guest_id = ${attendee})
        and ${isFor(stretch)}`);
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

/** A check-in that stands for this stretch; a talk that was moved to another time is come to anew. */
function isFor({ start, end, talk }: ComingFor): Sql {
  const ofTalk = talk ? sql`e.talk_id = ${talk.talkId}` : sql`e.talk_id is null`;
  return sql`e.source = 'check-in' and ${ofTalk} and e.joined_at >= ${+start} and e.joined_at < ${+end}
    and not exists (select 1 from evidence_withdrawal w where w.evidence_id = e.id)`;
}
