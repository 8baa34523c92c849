import { Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';

/** Somebody who is in a room now, and since when, in milliseconds. */
export interface OpenStay {
  readonly name: string;
  readonly since: number;
}

/** Who is in a room at this moment: nobody's stay is evidence before it has ended. */
@Injectable()
export class OpenStays {
  constructor(private readonly reader: Reader) {}

  /** One statement; each person once. */
  of(sessionId: string): Promise<OpenStay[]> {
    return this.reader.rows(sql`
      select p.name as "name", min(t.joined_at) as "since" from live_stay t join person p on p.id = t.person_id
      where t.session_id = ${sessionId} and t.left_at is null group by p.id, p.name order by p.name, p.id`);
  }
}
