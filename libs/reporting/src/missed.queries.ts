import { Reader, sql } from '#database';
import { minutesToCatchUp, type CatchUpContent } from '#catch-up';
import { Clock } from '#kernel';
import { madeFor, type Jobholder } from '#programme';
import { Injectable } from '@nestjs/common';

const A_QUARTER = 91 * 86_400_000;

/** A session that somebody did not come to and can catch up on. Instants are milliseconds. */
export interface Missed {
  readonly sessionId: string;
  readonly title: string;
  readonly startsAt: number;
  readonly timeZone: string;
  readonly minutes: number;
  readonly hasRecording: boolean;
  /** They had registered; otherwise it was made for people in roles like theirs. */
  readonly wasRegistered: boolean;
}

/** A question across the programme, the registers and what people caught up on. */
@Injectable()
export class MissedQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** The latest of the last three months: registered for or made for their job, and neither attended nor caught up on. */
  async of(personId: string, job: Jobholder, limit: number): Promise<Missed[]> {
    const since = +this.clock.now() - A_QUARTER;
    const rows = await this.reader.rows<Raw>(sql`
      select s.id as "sessionId", s.title as "title", s.starts_at as "startsAt", s.time_zone as "timeZone",
        c.content as "content", case when g.id is null then 0 else 1 end as "registered"
      from session s join catch_up c on c.session_id = s.id and c.status = 'published'
        left join registration g on g.session_id = s.id and g.person_id = ${personId}
          and g.status in ('registered', 'waiting', 'apologies')
      where s.starts_at >= ${since} and s.ends_at <= ${+this.clock.now()} and s.status in ('published', 'held')
        and (g.id is not null or ${madeFor(job)})
        and not exists (select 1 from attendance a where a.session_id = s.id and a.person_id = ${personId}
          and a.status <> 'absent')
        and not exists (select 1 from catch_up_visit v where v.session_id = s.id and v.person_id = ${personId}
          and not exists (select 1 from catch_up_withdrawal w where w.visit_id = v.id))
      order by s.starts_at desc, s.id limit ${limit}`);
    return rows.map(missedOf);
  }
}

interface Raw extends Pick<Missed, 'sessionId' | 'title' | 'startsAt' | 'timeZone'> {
  readonly content: string;
  readonly registered: number;
}

function missedOf({ content: kept, registered, ...row }: Raw): Missed {
  const content = JSON.parse(kept) as CatchUpContent;
  const hasRecording = content.recording !== null;
  return { ...row, minutes: minutesToCatchUp(content), hasRecording, wasRegistered: registered === 1 };
}
