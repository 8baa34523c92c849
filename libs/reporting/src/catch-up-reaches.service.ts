import { Reader, sql, type Sql } from '#database';
import { authorise, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { dayIn } from './domain/period.js';
import { catchUpReachOf, type CatchUpReach } from './domain/reach-by-catch-up.js';
import { canSeeReports, ONLY_COORDINATORS_SEE } from './reporting.policy.js';
import { within, type Scope } from './scope.js';

/** Further than any zone's day is from that of UTC. */
const MARGIN = 86_400_000;

interface Row {
  readonly personId: string;
  readonly minutes: number;
  readonly startsAt: number;
  readonly timeZone: string;
  readonly attends: number;
}

/** What people caught up on, counted apart from what they attended. */
@Injectable()
export class CatchUpReaches {
  constructor(private readonly reader: Reader) {}

  async of(actor: Actor, scope: Scope): Promise<CatchUpReach> {
    authorise(canSeeReports(actor), ONLY_COORDINATORS_SEE);
    const rows = await this.reader.rows<Row>(sql`
      select v.person_id as "personId", v.minutes as "minutes", s.starts_at as "startsAt",
        s.time_zone as "timeZone", case when exists (select 1 from attendance a
          where a.attendee = v.person_id and a.status = 'attended' and ${within(scope)}) then 1 else 0 end as "attends"
      from catch_up_visit v join session s on s.id = v.session_id
      where not exists (select 1 from catch_up_withdrawal w where w.visit_id = v.id) ${near(scope)}`);
    const counted = rows.filter((row) => isWithin(scope, dayIn(row.timeZone, new Date(row.startsAt))));
    return catchUpReachOf(counted.map((row) => ({ ...row, attends: row.attends === 1 })));
  }
}

/** Days are those of the session's own zone, which only the calendar knows: the engine leaves out what is far away. */
function near({ from, to, series }: Scope): Sql {
  const since = from === undefined ? sql`` : sql`and s.starts_at >= ${Date.parse(from) - MARGIN}`;
  const until = to === undefined ? sql`` : sql`and s.starts_at < ${Date.parse(to) + 2 * MARGIN}`;
  return sql`${since} ${until} ${series === undefined ? sql`` : sql`and s.series_id = ${series}`}`;
}

function isWithin({ from, to }: Scope, day: string): boolean {
  return (from === undefined || day >= from) && (to === undefined || day <= to);
}
