import { raw, Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';
import { inScheme, keyOf } from './report.queries.js';
import { within, type Scope } from './scope.js';

/** Attendances of one session or series by column of the scheme and by kind of workplace. */
export interface SplitCount {
  /** The session's id, or the series'; nothing for sessions outside any series. */
  readonly row: string | null;
  readonly role: string | null;
  readonly position: string | null;
  readonly isNhs: number;
  readonly attendances: number;
}

@Injectable()
export class SplitQueries {
  constructor(private readonly reader: Reader) {}

  async counts(rows: 'session' | 'series', scheme: string, scope: Scope): Promise<SplitCount[]> {
    return this.reader.rows(sql`
      select ${raw(rows === 'session' ? 'a.session_id' : 'a.series_id')} as "row",
        ${raw(keyOf('role', scheme))} as "role", a.position as "position",
        case when a.sector = 'nhs' then 1 else 0 end as "isNhs", count(*) as "attendances"
      from attendance a ${inScheme(scheme)}
      where a.status = 'attended' and ${within(scope)} group by 1, 2, 3, 4`);
  }
}
