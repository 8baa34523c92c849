import { join, Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';

/** A held session whose catch-up was published. Instants are milliseconds. */
export interface CatchUpNewsRow {
  readonly id: string;
  readonly title: string;
  readonly startsAt: number;
  readonly timeZone: string;
  /** JSON. */
  readonly audience: string;
  readonly publishedAt: number;
}

/** What digests tell of catch-ups: where they are, and never what is in them. One statement each. */
@Injectable()
export class CatchUpNewsQueries {
  constructor(private readonly reader: Reader) {}

  /** Catch-ups that were published at an instant or after it, the latest session first. */
  async news(since: Date): Promise<CatchUpNewsRow[]> {
    return this.reader.rows(sql`
      select s.id as "id", s.title as "title", s.starts_at as "startsAt", s.time_zone as "timeZone",
        s.audience as "audience", c.published_at as "publishedAt"
      from catch_up c join session s on s.id = c.session_id
      where c.status = 'published' and c.published_at >= ${+since} and s.status = 'held'
      order by s.starts_at desc, s.id`);
  }

  /**
   * Who of these people meant to come; and who has no need of it: they lead it, they were there, or they
   * have caught up already. Each as `session person`.
   */
  async parts(
    personIds: readonly string[],
    since: Date,
  ): Promise<{ coming: Set<string>; done: Set<string> }> {
    const people = join([...personIds]);
    const rows = await this.reader.rows<{ sessionId: string; personId: string; part: string }>(sql`
      select a.session_id as "sessionId", a.person_id as "personId", a.part as "part" from (
        select session_id, person_id, 'coming' as part from registration
          where status in ('registered', 'waiting', 'apologies') and person_id in (${people})
        union all select session_id, person_id, 'done' from session_leader where person_id in (${people})
        union all select session_id, person_id, 'done' from attendance
          where status <> 'absent' and person_id in (${people})
        union all select v.session_id, v.person_id, 'done' from catch_up_visit v
          where v.person_id in (${people})
            and not exists (select 1 from catch_up_withdrawal w where w.visit_id = v.id)) a
      join catch_up c on c.session_id = a.session_id
      where c.status = 'published' and c.published_at >= ${+since}`);
    const those = (part: string) =>
      new Set(
        rows.filter((row) => row.part === part).map(({ sessionId, personId }) => `${sessionId} ${personId}`),
      );
    return { coming: those('coming'), done: those('done') };
  }
}
