import { Reader, sql } from '#database';
import { PartQueries } from '#study-days';
import { Injectable } from '@nestjs/common';
import { creditedIn, type CreditRow } from './credited.js';

/** A calendar year of a person's own record, by the days of the sessions' own zones. */
export interface LearningYear {
  readonly year: number;
  readonly sessions: number;
  /** Minutes credited: those present, without the breaks. */
  readonly minutes: number;
  /** Minutes present, breaks and all. */
  readonly present: number;
  /** Sessions among them whose minutes nobody knows: they add none. */
  readonly unmeasured: number;
}

/** Most sessions have no break, and need not be read one by one to be summed. */
const CAN_HAVE_BREAKS = sql`(s.kind = 'study-day' or s.agenda like '%"break"%')`;

/** What a person's years come to. */
@Injectable()
export class LearningYearQueries {
  constructor(
    private readonly reader: Reader,
    private readonly parts: PartQueries,
  ) {}

  /** A year for a line, the latest first: what a person attended in full or in part. */
  async of(personId: string): Promise<LearningYear[]> {
    const years = new Map<number, LearningYear>();
    for (const one of [...(await this.withoutBreaks(personId)), ...(await this.withBreaks(personId))])
      years.set(one.year, sumOf(years.get(one.year), one));
    return [...years.values()].sort((one, other) => other.year - one.year);
  }

  /** Without a break, what is credited is what they were present for, and no more than the session's length. */
  private withoutBreaks(personId: string): Promise<LearningYear[]> {
    return this.reader.rows(sql`
      select y."year" as "year", count(*) as "sessions", coalesce(sum(y."present"), 0) as "present",
        coalesce(sum(case when y."present" > y."length" then y."length" else y."present" end), 0) as "minutes",
        sum(case when y."present" is null then 1 else 0 end) as "unmeasured"
      from (select a.day / 10000 as "year", a.minutes as "present", (s.ends_at - s.starts_at) / 60000.0 as "length"
        from attendance a join session s on s.id = a.session_id
        where a.person_id = ${personId} and a.status in ('attended', 'partial') and not ${CAN_HAVE_BREAKS}) y
      group by y."year"`);
  }

  private async withBreaks(personId: string): Promise<LearningYear[]> {
    const rows = await this.reader.rows<CreditRow & { year: number }>(sql`
      select a.day / 10000 as "year", s.id as "sessionId", s.kind as "kind", a.minutes as "minutes",
        a.spans as "spans", s.agenda as "agenda", s.starts_at as "startsAt", s.ends_at as "endsAt"
      from attendance a join session s on s.id = a.session_id
      where a.person_id = ${personId} and a.status in ('attended', 'partial') and ${CAN_HAVE_BREAKS}`);
    const parts = await this.parts.among(
      rows.filter(({ kind }) => kind === 'study-day').map(({ sessionId }) => sessionId),
    );
    return rows.map((row) => yearOf(row, creditedIn(row, parts.get(row.sessionId) ?? [])));
  }
}

/** One session, as a year of its own. */
function yearOf({ year, minutes }: CreditRow & { year: number }, credited: number | null): LearningYear {
  const unmeasured = minutes === null ? 1 : 0;
  return { year, sessions: 1, minutes: credited ?? 0, present: minutes ?? 0, unmeasured };
}

function sumOf(one: LearningYear | undefined, other: LearningYear): LearningYear {
  if (!one) return other;
  return {
    year: one.year,
    sessions: one.sessions + other.sessions,
    minutes: one.minutes + other.minutes,
    present: one.present + other.present,
    unmeasured: one.unmeasured + other.unmeasured,
  };
}
