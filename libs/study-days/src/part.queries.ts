import { join, Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';
import type { Stretch } from './domain/stretches.js';

/** What somebody chose for a part, in words. */
export interface ChosenOption {
  readonly personId: string;
  readonly optionId: string;
}

interface Row {
  readonly sessionId: string;
  readonly position: number;
  readonly title: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly dayEndsAt: number;
}

/** Parts as stretches of time, for whoever asks who was there. */
@Injectable()
export class PartQueries {
  constructor(private readonly reader: Reader) {}

  /** In the order of time; none for a session that has no parts. */
  async of(sessionId: string): Promise<readonly Stretch[]> {
    return (await this.among([sessionId])).get(sessionId) ?? [];
  }

  /** The parts of those of these sessions that have some: one statement for all. */
  async among(sessionIds: readonly string[]): Promise<ReadonlyMap<string, readonly Stretch[]>> {
    if (sessionIds.length === 0) return new Map();
    const rows = await this.reader.rows<Row>(sql`
      select p.session_id as "sessionId", p.position as "position", p.title as "title",
        s.starts_at + p.from_minute * 60000 as "startsAt", s.starts_at + p.to_minute * 60000 as "endsAt", s.ends_at as "dayEndsAt"
      from study_day_part p join session s on s.id = p.session_id
      where p.session_id in (${join([...sessionIds])}) order by p.session_id, p.position`);
    const parts = new Map<string, Stretch[]>();
    for (const { sessionId, startsAt, endsAt, dayEndsAt, ...part } of rows) {
      // A day that was made shorter since it was planned no longer reaches its last parts.
      if (startsAt >= dayEndsAt) continue;
      const stretch = { ...part, start: new Date(startsAt), end: new Date(Math.min(endsAt, dayEndsAt)) };
      parts.set(sessionId, [...(parts.get(sessionId) ?? []), stretch]);
    }
    return parts;
  }

  /** What those who have a place chose for a part. */
  chosen(sessionId: string, part: number): Promise<ChosenOption[]> {
    return this.reader.rows(sql`
      select c.person_id as "personId", c.option_id as "optionId"
      from study_day_choice c join registration r on r.session_id = c.session_id and r.person_id = c.person_id
      where c.session_id = ${sessionId} and c.part = ${part} and r.status = 'registered'
      order by c.person_id`);
  }
}
