import { Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';
import type { TalkFact } from '../domain/stays.js';

/** A fact that names a talk, and whom it is about. */
export interface TalkEvidence extends TalkFact {
  readonly id: string;
  readonly attendee: string;
}

@Injectable()
export class TalkEvidenceQueries {
  constructor(private readonly reader: Reader) {}

  /** What stands of a day and names a talk, in the order in which it was written: one statement for everybody. */
  ofDay(sessionId: string): Promise<TalkEvidence[]> {
    return this.reader.rows(sql`
      select e.id as "id", e.talk_id as "talkId", coalesce(e.person_id, g.claimed_by, e.guest_id) as "attendee",
        e.joined_at as "joinedAt", e.left_at as "leftAt"
      from evidence e left join guest g on g.id = e.guest_id
      where e.session_id = ${sessionId} and e.talk_id is not null
        and e.joined_at is not null and e.left_at is not null
        and not exists (select 1 from evidence_withdrawal w where w.evidence_id = e.id) order by e.id`);
  }
}
