import { Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';
import type { ReleaseLine } from '../planning/release-line.js';

export interface ReleaseTold {
  readonly number: number;
  readonly releasedAt: number;
  readonly lines: readonly ReleaseLine[];
}

const LATEST = 30;

/** What the latest releases of a programme changed, the newest first: nobody's name is asked for. */
@Injectable()
export class ReleasedQueries {
  constructor(private readonly reader: Reader) {}

  async of(conferenceId: string): Promise<ReleaseTold[]> {
    const rows = await this.reader.rows<Omit<ReleaseTold, 'lines'> & { lines: string }>(sql`
      select r.number as "number", r.released_at as "releasedAt", r.lines as "lines"
      from programme_release r where r.conference_id = ${conferenceId}
      order by r.number desc limit ${LATEST}`);
    return rows.map((row) => ({ ...row, lines: JSON.parse(row.lines) as ReleaseLine[] }));
  }
}
