import { instantOf, join, raw, Reader, sql, type Sql } from '#database';
import { Injectable } from '@nestjs/common';
import type { PeopleFacts, PlaceFacts, QualityFacts, SessionFacts } from './domain/indicators.js';
import { dayIn, dayNumber } from './domain/period.js';
import { within, type Scope } from './scope.js';

/** A held session on its own day. */
export interface HeldSession extends SessionFacts {
  readonly id: string;
  readonly day: string;
}

const BY_HAND = ['manual', 'correction'];

/** Plain counts behind the indicators, a statement for each kind of fact. */
@Injectable()
export class IndicatorQueries {
  constructor(private readonly reader: Reader) {}

  /** A session's day is that of its own time zone, which no engine knows: the sessions are few enough to look at each. */
  async held({ from, to, series }: Scope): Promise<HeldSession[]> {
    const ofSeries = series === undefined ? sql`1 = 1` : sql`s.series_id = ${series}`;
    const rows = await this.reader.rows<Omit<HeldSession, 'day' | 'isOpenToAll'> & StoredSession>(sql`
      select s.id as "id", s.kind as "kind", s.starts_at as "startsAt", s.time_zone as "timeZone",
        case when exists (select 1 from session_audience u where u.session_id = s.id) then 0 else 1 end as "open",
        (select count(*) from attendance a where a.session_id = s.id and a.status = 'attended') as "attendances",
        (select count(*) from registration r where r.session_id = s.id and r.status = 'registered') as "registered",
        (select count(*) from registration r join attendance a on a.session_id = s.id and a.attendee = r.person_id
          where r.session_id = s.id and r.status = 'registered' and a.status = 'attended') as "registeredCame",
        (select count(*) from registration r where r.session_id = s.id and r.status = 'registered'
          and not exists (select 1 from attendance a where a.session_id = s.id and a.attendee = r.person_id
            and a.status <> 'absent')) as "noShows"
      from session s where s.status = 'held' and ${ofSeries} order by s.starts_at, s.id`);
    return rows
      .map(({ open, startsAt, timeZone, ...session }) => ({
        ...session,
        isOpenToAll: open === 1,
        day: dayIn(timeZone, instantOf(startsAt)),
      }))
      .filter(({ day }) => (from === undefined || day >= from) && (to === undefined || day <= to));
  }

  /** Those who came, by how often; `middle` parts the period into its halves. */
  async people(scope: Scope, middle: string): Promise<PeopleFacts> {
    const half = dayNumber(middle);
    const counted = await this.reader.first<PeopleFacts>(sql`
      select count(*) as "people", ${count('x.visits > 1')} as "cameAgain",
        ${count('x.began = x.ever')} as "firstEver", ${count('x.early > 0')} as "cameInFirstHalf",
        ${count('x.early > 0 and x.late > 0')} as "cameInBothHalves"
      from (select a.attendee, count(*) as visits, min(a.day) as began,
          (select min(e.day) from attendance e where e.attendee = a.attendee and e.status = 'attended') as ever,
          sum(case when a.day <= ${half} then 1 else 0 end) as early,
          sum(case when a.day > ${half} then 1 else 0 end) as late
        from attendance a where a.status = 'attended' and ${within(scope)} group by a.attendee) x`);
    return asNumbers(counted, ['people', 'cameAgain', 'firstEver', 'cameInFirstHalf', 'cameInBothHalves']);
  }

  async quality(scope: Scope): Promise<Omit<QualityFacts, 'rows' | 'unmatchedRows'>> {
    const counted = await this.reader.first<QualityFacts>(sql`
      select count(*) as "attendances", sum(a.minutes) as "minutes",
        ${count("a.tier <> 'not-known'")} as "knownRole",
        ${count('a.organisation_id is not null')} as "knownOrganisation",
        ${count("a.tier = 'non-clinical'")} as "nonClinical",
        sum(case when a.sources in (${join(BY_HAND)}) then 1 else 0 end) as "byHand"
      from attendance a where a.status = 'attended' and ${within(scope)}`);
    const fields = [
      'attendances',
      'minutes',
      'knownRole',
      'knownOrganisation',
      'nonClinical',
      'byHand',
    ] as const;
    return asNumbers(counted, fields);
  }

  /** Comers in the reports that were added to these sessions, and those of them who wait for a human. */
  async comers(sessions: ReadonlySet<string>): Promise<Pick<QualityFacts, 'rows' | 'unmatchedRows'>> {
    const rows = await this.reader.rows<{ sessionId: string; rows: number; decided: number }>(sql`
      select i.session_id as "sessionId", i.people as "rows",
        (select count(*) from import_match m where m.import_id = i.id and m.undone_at is null) as "decided"
      from meeting_import i where i.undone_at is null`);
    const those = rows.filter(({ sessionId }) => sessions.has(sessionId));
    const all = those.reduce((sum, row) => sum + row.rows, 0);
    const waiting = those.reduce((sum, row) => sum + Math.max(0, row.rows - row.decided), 0);
    return { rows: all, unmatchedRows: waiting };
  }

  async places(scope: Scope): Promise<PlaceFacts> {
    const counted = await this.reader.first<PlaceFacts>(sql`
      select (select count(*) from organisation) as "organisations",
        (select count(distinct area) from organisation where area <> '') as "areas",
        count(distinct a.organisation_id) as "organisationsHeard",
        count(distinct nullif(a.area, '')) as "areasHeard"
      from attendance a where a.status = 'attended' and ${within(scope)}`);
    return asNumbers(counted, ['organisations', 'areas', 'organisationsHeard', 'areasHeard']);
  }
}

interface StoredSession {
  readonly startsAt: number;
  readonly timeZone: string;
  readonly open: number;
}

/** How many rows a condition holds for, on both engines. */
function count(condition: string): Sql {
  return raw(`sum(case when ${condition} then 1 else 0 end)`);
}

/** Sums are texts on one engine, and nothing where there is no row. */
function asNumbers<Field extends string>(
  row: Readonly<Record<Field, unknown>> | undefined,
  fields: readonly Field[],
): Record<Field, number> {
  return Object.fromEntries(fields.map((field) => [field, Number(row?.[field] ?? 0)])) as Record<
    Field,
    number
  >;
}
