import { Reader, sql, Transactions } from '#database';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { StudyDayNeed } from '../tables/index.js';
import { NeedsLifetime } from './needs-lifetime.js';

const AT_ONCE = 100;

/** Deletes what nobody needs any more: after the day, or once its person has no place. */
@Injectable()
export class NeedsByTheClock {
  constructor(
    private readonly reader: Reader,
    private readonly transactions: Transactions,
    private readonly lifetime: NeedsLifetime,
  ) {}

  /** Timed work: answers for how many people something was deleted. */
  async forgetDue(): Promise<number> {
    const ended = +this.lifetime.lastForgotten();
    const due = await this.reader.rows<{ sessionId: string; personId: string }>(sql`
      select n.session_id as "sessionId", n.person_id as "personId"
      from study_day_need n join session s on s.id = n.session_id
      where s.ends_at <= ${ended} or s.status = 'cancelled'
        or not exists (select 1 from registration r where r.session_id = n.session_id
          and r.person_id = n.person_id and r.status = 'registered')
      order by n.session_id, n.person_id limit ${AT_ONCE}`);
    for (const [sessionId, people] of bySession(due))
      await this.transactions.run((tables) =>
        tables.delete(StudyDayNeed, { sessionId, personId: In(people) }),
      );
    return due.length;
  }
}

function bySession(due: readonly { sessionId: string; personId: string }[]): Map<string, string[]> {
  const sessions = new Map<string, string[]>();
  for (const { sessionId, personId } of due)
    sessions.set(sessionId, [...(sessions.get(sessionId) ?? []), personId]);
  return sessions;
}
