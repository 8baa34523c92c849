import { join, Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';
import type { Stretch } from './domain/stretches.js';

/** A part as it was planned, whatever became of the day since. */
export interface PlannedPart extends Stretch {
  readonly sessionId: string;
  readonly dayEnds: Date;
}

type Raw = Record<'startsAt' | 'endsAt' | 'dayEnds', number> &
  Pick<PlannedPart, 'sessionId' | 'position' | 'title'>;

/** The one place where parts are read. A session that is no study day any more has none. */
@Injectable()
export class PartRows {
  constructor(private readonly reader: Reader) {}

  /** In the order of time, for any number of sessions. */
  async of(sessionIds: readonly string[]): Promise<PlannedPart[]> {
    const rows = await this.reader.rows<Raw>(sql`
      select p.session_id as "sessionId", p.position as "position", p.title as "title",
        s.starts_at + p.from_minute * 60000 as "startsAt", s.starts_at + p.to_minute * 60000 as "endsAt",
        s.ends_at as "dayEnds"
      from study_day_part p join session s on s.id = p.session_id
      where p.session_id in (${join([...sessionIds])}) and s.kind = 'study-day'
      order by p.session_id, p.position`);
    return rows.map(({ startsAt, endsAt, dayEnds, ...part }) => ({
      ...part,
      ...{ start: new Date(startsAt), end: new Date(endsAt), dayEnds: new Date(dayEnds) },
    }));
  }
}
