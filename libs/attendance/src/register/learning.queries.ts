import { Reader, sql } from '#database';
import { keyAfter, pageOf, type Page, type PageRequest } from '#kernel';
import { PartQueries, type Stretch } from '#study-days';
import { Injectable } from '@nestjs/common';
import { TalkEvidenceQueries, type TalkHeard } from '../talks/talk-evidence.queries.js';
import type { AttendanceStatus, Rule } from '../domain/evidence.js';
import { creditedIn } from './credited.js';
import { LearningYearQueries, type LearningYear } from './learning-years.queries.js';

/** One session of a person's own record. Instants are milliseconds. */
export interface LearningLine {
  readonly sessionId: string;
  readonly title: string;
  readonly kind: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly timeZone: string;
  /** Absent and apologies where nothing else is known of somebody who registered. */
  readonly status: AttendanceStatus | 'apologies';
  /** What the session asked for, so that "part of the time" can be understood. */
  readonly rule: Rule;
  readonly minutes: number | null;
  /** The minutes present without the breaks; nothing where nobody knows them. */
  readonly credited: number | null;
  readonly spans: readonly (readonly [number, number])[];
  readonly sources: readonly string[];
  readonly flags: readonly string[];
  /** Of a day of a conference: the talks that the minutes come from. */
  readonly talks: readonly TalkHeard[];
}

type Raw = Omit<LearningLine, 'rule' | 'credited' | 'spans' | 'sources' | 'flags' | 'talks'> &
  Record<'agenda' | 'spans' | 'sources' | 'flags', string> &
  Rule;

@Injectable()
export class LearningQueries {
  constructor(
    private readonly reader: Reader,
    private readonly parts: PartQueries,
    private readonly yearly: LearningYearQueries,
    private readonly talks: TalkEvidenceQueries,
  ) {}

  /** What a person came to, and what they registered for and missed; the latest first. */
  async of(personId: string, now: Date, page: PageRequest): Promise<Page<LearningLine>> {
    const key = keyAfter(page, ['whole', 'text']);
    const [startsAt = 0, id = ''] = key ?? [];
    const after = key
      ? sql`and (l."startsAt" < ${startsAt} or (l."startsAt" = ${startsAt} and l."sessionId" > ${id}))`
      : sql``;
    const rows = await this.reader.rows<Raw>(sql`
      select * from (
        select s.id as "sessionId", s.title as "title", s.kind as "kind", s.starts_at as "startsAt",
          s.ends_at as "endsAt", s.time_zone as "timeZone", s.agenda as "agenda", s.rule_basis as "basis", s.rule_value as "value",
          a.status as "status", a.minutes as "minutes",
          a.spans as "spans", a.sources as "sources", a.flags as "flags"
        from attendance a join session s on s.id = a.session_id where a.person_id = ${personId}
        union all
        select s.id, s.title, s.kind, s.starts_at, s.ends_at, s.time_zone, s.agenda, s.rule_basis, s.rule_value,
          case r.status when 'apologies' then 'apologies' else 'absent' end, null, '[]', '', '[]'
        from registration r join session s on s.id = r.session_id
        where r.person_id = ${personId} and r.status in ('registered', 'apologies')
          and s.status in ('published', 'held') and s.ends_at < ${+now}
          and not exists (select 1 from attendance a where a.session_id = s.id and a.person_id = r.person_id)) l
      where 1 = 1 ${after} order by l."startsAt" desc, l."sessionId" limit ${page.limit + 1}`);
    const parts = await this.partsOf(rows);
    const talks = await this.talks.heardBy(personId, idsOf(rows, 'conference'));
    const lines = rows.map((row) => ({
      ...read(row, parts.get(row.sessionId) ?? []),
      talks: talks.get(row.sessionId) ?? [],
    }));
    return pageOf(lines, page.limit, (line) => [line.startsAt, line.sessionId]);
  }

  /** What their years come to. */
  years(personId: string): Promise<LearningYear[]> {
    return this.yearly.of(personId);
  }

  /** Only study days have parts, and most pages show none. */
  private partsOf(rows: readonly Raw[]): Promise<ReadonlyMap<string, readonly Stretch[]>> {
    return this.parts.among(idsOf(rows, 'study-day'));
  }
}

function idsOf(rows: readonly Raw[], wanted: string): string[] {
  return rows.filter(({ kind }) => kind === wanted).map(({ sessionId }) => sessionId);
}

function read({ basis, value, agenda, ...row }: Raw, parts: readonly Stretch[]): Omit<LearningLine, 'talks'> {
  return {
    ...row,
    credited: creditedIn({ ...row, agenda }, parts),
    rule: { basis, value },
    spans: JSON.parse(row.spans) as [number, number][],
    sources: row.sources === '' ? [] : row.sources.split(','),
    flags: JSON.parse(row.flags) as string[],
  };
}
