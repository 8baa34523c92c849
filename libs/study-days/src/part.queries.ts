import { Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';
import { withinDay, type Stretch } from './domain/stretches.js';
import { PartRows } from './part.rows.js';

/** Which of the options of a part somebody chose. */
export interface ChosenOption {
  readonly personId: string;
  readonly optionId: string;
}

/** Parts as stretches of time, for whoever asks who was there. */
@Injectable()
export class PartQueries {
  constructor(
    private readonly reader: Reader,
    private readonly rows: PartRows,
  ) {}

  /** In the order of time; none for a session that has no parts. */
  async of(sessionId: string): Promise<readonly Stretch[]> {
    return (await this.among([sessionId])).get(sessionId) ?? [];
  }

  /** The parts of those of these sessions that have some: one statement for all. */
  async among(sessionIds: readonly string[]): Promise<ReadonlyMap<string, readonly Stretch[]>> {
    if (sessionIds.length === 0) return new Map();
    const parts = new Map<string, Stretch[]>();
    for (const { sessionId, dayEnds, ...planned } of await this.rows.of(sessionIds)) {
      const part = withinDay(planned, dayEnds);
      if (part) parts.set(sessionId, [...(parts.get(sessionId) ?? []), part]);
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
