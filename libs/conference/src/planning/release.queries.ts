import { Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';
import type { ReleaseLine } from './release-line.js';

export interface ReleaseRow {
  readonly number: number;
  readonly releasedAt: number;
  /** Nothing of a first programme. */
  readonly lines: readonly ReleaseLine[];
  readonly talks: number;
}

/** What changed from one version of a programme to the next, for everybody who may read it. */
@Injectable()
export class ReleaseQueries {
  constructor(private readonly reader: Reader) {}

  /** The latest first. */
  async of(conferenceId: string): Promise<ReleaseRow[]> {
    const rows = await this.reader.rows<Omit<ReleaseRow, 'lines'> & { lines: string }>(sql`
      select r.number as "number", r.released_at as "releasedAt", r.lines as "lines", r.talks as "talks"
      from programme_release r where r.conference_id = ${conferenceId} order by r.number desc limit 50`);
    return rows.map((row) => ({ ...row, lines: JSON.parse(row.lines) as ReleaseLine[] }));
  }
}
