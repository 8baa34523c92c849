import { raw, Reader, sql } from '#database';
import { tierOf, type StaffGroup } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { CaseFacts, CaseGrouping } from './domain/case-figures.js';
import { unknownKey } from './domain/groupings.js';
import { dayIn } from './domain/period.js';
import type { Scope } from './scope.js';

const OF_CASE: Readonly<Record<CaseGrouping, string>> = {
  sector: 'o.sector',
  position: 'o.position',
  organisation: 'c.organisation_id',
  staffGroup: 'c.staff_group',
  tier: 'c.staff_group',
};

type Counted = 'recommended' | 'adopted' | 'partly' | 'not';

/** Sums are texts on one engine. */
type Stored = Omit<CaseFacts, Counted | 'group' | 'isPresented' | 'isWithdrawn'> & {
  readonly [Count in Counted]: number | string;
} & {
  readonly key: string | null;
  readonly status: string;
  readonly submittedAt: number;
  readonly timeZone: string | null;
};

/** Reads the records of cases, and none of the tables that hold what they say. */
@Injectable()
export class CaseFigureQueries {
  constructor(private readonly reader: Reader) {}

  /** A day is that of the session's own zone, or of the network's where there is none: no engine knows zones. */
  async brought(grouping: CaseGrouping, { from, to, series }: Scope, timeZone: string): Promise<CaseFacts[]> {
    const ofSeries = series === undefined ? sql`1 = 1` : sql`s.series_id = ${series}`;
    const rows = await this.reader.rows<Stored>(sql`
      select ${raw(OF_CASE[grouping])} as "key", c.status as "status", c.submitted_at as "submittedAt",
        c.presented_at as "presentedAt", c.issued_at as "issuedAt", s.time_zone as "timeZone",
        coalesce(r.recommended, 0) as "recommended", coalesce(r.adopted, 0) as "adopted",
        coalesce(r.partly, 0) as "partly", coalesce(r.undone, 0) as "not", r.told_at as "toldAt"
      from case_record c left join session s on s.id = c.session_id
        left join organisation o on o.id = c.organisation_id
        left join (select g.case_id, count(*) as recommended, min(f.said_at) as told_at,
            sum(case when l.outcome = 'adopted' then 1 else 0 end) as adopted,
            sum(case when l.outcome = 'partly' then 1 else 0 end) as partly,
            sum(case when l.outcome = 'not' then 1 else 0 end) as undone
          from case_recommendation g
            left join (select recommendation_id, min(said_at) as said_at, max(id) as last_id
              from case_outcome group by recommendation_id) f on f.recommendation_id = g.id
            left join case_outcome l on l.id = f.last_id
          where g.issued_at is not null group by g.case_id) r on r.case_id = c.id
      where c.submitted_at is not null and c.status <> 'draft' and ${ofSeries} order by c.id`);
    return rows
      .filter((row) => {
        const day = dayIn(row.timeZone ?? timeZone, new Date(row.submittedAt));
        return (from === undefined || day >= from) && (to === undefined || day <= to);
      })
      .map((row) => factsOf(row, grouping));
  }
}

/** A case that came back to another session and waits for it was presented too: it has its recommendations. */
function factsOf(row: Stored, grouping: CaseGrouping): CaseFacts {
  const key = grouping === 'tier' && row.key ? tierOf(row.key as StaffGroup) : row.key;
  const { presentedAt, issuedAt, toldAt } = row;
  return {
    ...{ group: key ?? unknownKey(grouping), presentedAt, issuedAt, toldAt },
    isPresented: presentedAt !== null || issuedAt !== null,
    isWithdrawn: row.status === 'withdrawn',
    ...{ recommended: Number(row.recommended), adopted: Number(row.adopted) },
    ...{ partly: Number(row.partly), not: Number(row.not) },
  };
}
