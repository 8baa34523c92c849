import { join, Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';
import { minutesInTalks, type TalkFact } from '../domain/stays.js';

/** A fact that names a talk, and whom it is about. */
export interface TalkEvidence extends TalkFact {
  readonly id: string;
  readonly attendee: string;
}

/** A talk that a person was in, and for how long. */
export interface TalkHeard {
  readonly title: string;
  readonly minutes: number;
}

@Injectable()
export class TalkEvidenceQueries {
  constructor(private readonly reader: Reader) {}

  /** Which talks of these days a person was in, by the session, in the order in which they came: one statement. */
  async heardBy(
    personId: string,
    sessionIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly TalkHeard[]>> {
    if (sessionIds.length === 0) return new Map();
    const rows = await this.reader.rows<TalkFact & { sessionId: string; title: string }>(sql`
      select e.session_id as "sessionId", e.talk_id as "talkId", t.title as "title",
        e.joined_at as "joinedAt", e.left_at as "leftAt"
      from evidence e join talk t on t.id = e.talk_id left join guest g on g.id = e.guest_id
      where e.session_id in (${join([...sessionIds])}) and coalesce(e.person_id, g.claimed_by) = ${personId}
        and e.joined_at is not null and e.left_at is not null
        and not exists (select 1 from evidence_withdrawal w where w.evidence_id = e.id)
      order by e.joined_at, e.id`);
    const titles = new Map(rows.map(({ talkId, title }) => [talkId, title]));
    return new Map(
      [...new Set(rows.map(({ sessionId }) => sessionId))].map((id) => [
        id,
        Array.from(minutesInTalks(rows.filter(({ sessionId }) => sessionId === id)), ([talkId, minutes]) => ({
          ...{ title: titles.get(talkId) ?? '', minutes },
        })),
      ]),
    );
  }

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
