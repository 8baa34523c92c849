import { Reader, sql } from '#database';
import { keyAfter, pageOf, type Interval, type Page, type PageRequest } from '#kernel';
import { timed, type AgendaItem } from '#programme';
import { breaksOf, PartQueries, type Stretch } from '#study-days';
import { Injectable } from '@nestjs/common';
import { minutesCredited } from '../domain/credit.js';
import type { AttendanceStatus, Rule } from '../domain/evidence.js';

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
}

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

type Raw = Omit<LearningLine, 'rule' | 'credited' | 'spans' | 'sources' | 'flags'> &
  Record<'agenda' | 'spans' | 'sources' | 'flags', string> &
  Rule;

type Parts = ReadonlyMap<string, readonly Stretch[]>;

@Injectable()
export class LearningQueries {
  constructor(
    private readonly reader: Reader,
    private readonly parts: PartQueries,
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
    const lines = rows.map((row) => read(row, parts.get(row.sessionId) ?? []));
    return pageOf(lines, page.limit, (line) => [line.startsAt, line.sessionId]);
  }

  /** A year for a line, the latest first: what a person attended in full or in part. */
  async years(personId: string): Promise<LearningYear[]> {
    const rows = await this.reader.rows<Credited & { year: number }>(sql`
      select a.day / 10000 as "year", s.id as "sessionId", s.kind as "kind", a.minutes as "minutes", a.spans as "spans", s.agenda as "agenda",
        s.starts_at as "startsAt", s.ends_at as "endsAt"
      from attendance a join session s on s.id = a.session_id
      where a.person_id = ${personId} and a.status in ('attended', 'partial') order by a.day desc`);
    const parts = await this.partsOf(rows);
    const years = [...new Set(rows.map(({ year }) => year))];
    return years.map((year) =>
      yearOf(
        year,
        rows.filter((row) => row.year === year),
        parts,
      ),
    );
  }

  /** Only study days have parts, and most pages show none. */
  private partsOf(rows: readonly Pick<Raw, 'sessionId' | 'kind'>[]): Promise<Parts> {
    return this.parts.among(
      rows.filter(({ kind }) => kind === 'study-day').map(({ sessionId }) => sessionId),
    );
  }
}

/** What must be known of an hour to credit it: no engine can take breaks out of spans, so that it is done here. */
type Credited = Pick<Raw, 'sessionId' | 'kind' | 'minutes' | 'startsAt' | 'endsAt' | 'spans' | 'agenda'>;

function yearOf(year: number, rows: readonly Credited[], parts: Parts): LearningYear {
  const sum = (minutes: readonly (number | null)[]) =>
    minutes.reduce<number>((all, one) => all + (one ?? 0), 0);
  return {
    ...{ year, sessions: rows.length },
    minutes: sum(rows.map((row) => creditedIn(row, parts.get(row.sessionId) ?? []))),
    present: sum(rows.map(({ minutes }) => minutes)),
    unmeasured: rows.filter(({ minutes }) => minutes === null).length,
  };
}

function creditedIn(row: Credited, parts: readonly Stretch[]): number | null {
  const pauses = pausesOf(row, parts, JSON.parse(row.agenda) as AgendaItem[]);
  return creditedOf(row, JSON.parse(row.spans) as [number, number][], pauses);
}

function read({ basis, value, agenda, ...row }: Raw, parts: readonly Stretch[]): LearningLine {
  const spans = JSON.parse(row.spans) as [number, number][];
  return {
    ...row,
    credited: creditedOf(row, spans, pausesOf(row, parts, JSON.parse(agenda) as AgendaItem[])),
    rule: { basis, value },
    spans,
    sources: row.sources === '' ? [] : row.sources.split(','),
    flags: JSON.parse(row.flags) as string[],
  };
}

function creditedOf(
  { minutes, startsAt, endsAt }: Pick<Raw, 'minutes' | 'startsAt' | 'endsAt'>,
  spans: readonly (readonly [number, number])[],
  pauses: readonly Interval[],
): number | null {
  const present = {
    minutes,
    spans: spans.map(([from, to]) => ({ start: new Date(from), end: new Date(to) })),
  };
  return minutesCredited(present, { start: new Date(startsAt), end: new Date(endsAt) }, pauses);
}

/** The parts of a study day say where its breaks are; everywhere else the agenda does. */
function pausesOf(
  { startsAt, endsAt }: Pick<Raw, 'startsAt' | 'endsAt'>,
  parts: readonly Stretch[],
  agenda: readonly AgendaItem[],
): Interval[] {
  const start = new Date(startsAt);
  if (parts.length > 0) return breaksOf(parts, { start, end: new Date(endsAt) });
  const breaks = timed(agenda, start).filter(({ kind }) => kind === 'break');
  return breaks.map((pause) => ({ start: pause.startsAt, end: pause.endsAt }));
}
