import { Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';

/** A study day that somebody has a place in, and has yet to choose what to go to. */
export interface Unchosen {
  readonly sessionId: string;
  readonly title: string;
  readonly startsAt: number;
  readonly timeZone: string;
}

/** Which days wait for somebody to choose. */
@Injectable()
export class UnchosenQueries {
  constructor(private readonly reader: Reader) {}

  /** The rules `isUndecided` and `withinDay` for many days at once: a second option is one to choose from. */
  of(personId: string, now: Date, most: number): Promise<Unchosen[]> {
    return this.reader.rows(sql`
      select s.id as "sessionId", s.title as "title", s.starts_at as "startsAt", s.time_zone as "timeZone"
      from registration r join session s on s.id = r.session_id
      where r.person_id = ${personId} and r.status = 'registered' and s.status = 'published'
        and s.kind = 'study-day' and s.ends_at > ${+now}
        and exists (select 1 from study_day_option o
          join study_day_part p on p.session_id = o.session_id and p.position = o.part
          where o.session_id = s.id and o.position > 0 and s.starts_at + p.from_minute * 60000 < s.ends_at
          and not exists (select 1 from study_day_choice c where c.session_id = s.id
            and c.person_id = r.person_id and c.part = o.part))
      order by s.starts_at, s.id limit ${most}`);
  }
}
