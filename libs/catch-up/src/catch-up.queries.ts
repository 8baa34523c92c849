import { Reader, sql } from '#database';
import { pageOf, type Page, type PageRequest } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { CatchUpContent } from './domain/content.js';

export interface CatchUpRow {
  readonly sessionId: string;
  readonly status: 'draft' | 'published';
  readonly content: CatchUpContent;
  readonly canBeUndone: boolean;
  readonly version: number;
}

/** The catch-up of an earlier session of the same series. Instants are milliseconds. */
export interface LastTime {
  readonly sessionId: string;
  readonly title: string;
  readonly startsAt: number;
  readonly timeZone: string;
  readonly content: CatchUpContent;
}

/** A session that a person caught up on, as their own record names it. */
export interface CaughtUpLine {
  readonly visitId: string;
  readonly sessionId: string;
  readonly title: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly timeZone: string;
  readonly minutes: number;
  readonly seenAt: number;
}

export interface CaughtUpSum {
  readonly sessions: number;
  readonly minutes: number;
}

/** A visit that its person has not taken back. */
const STANDS = sql`not exists (select 1 from catch_up_withdrawal w where w.visit_id = v.id)`;

/** Whoever asks has made sure before that the person may see the session. */
@Injectable()
export class CatchUpQueries {
  constructor(private readonly reader: Reader) {}

  /** What there is, draft or published. */
  async of(sessionId: string): Promise<CatchUpRow | undefined> {
    const row = await this.reader.first<Omit<CatchUpRow, 'content' | 'canBeUndone'> & Raw>(sql`
      select c.session_id as "sessionId", c.status as "status", c.content as "content", c.version as "version",
        case when c.earlier is null then 0 else 1 end as "earlier"
      from catch_up c where c.session_id = ${sessionId}`);
    if (!row) return undefined;
    const { content, earlier, ...rest } = row;
    return { ...rest, content: JSON.parse(content) as CatchUpContent, canBeUndone: earlier === 1 };
  }

  /** The latest of the same series that has a published catch-up, before this one. */
  async lastTime(session: {
    readonly seriesId: string | null;
    readonly startsAt: Date;
  }): Promise<LastTime | undefined> {
    if (session.seriesId === null) return undefined;
    const row = await this.reader.first<Omit<LastTime, 'content'> & { content: string }>(sql`
      select s.id as "sessionId", s.title as "title", s.starts_at as "startsAt", s.time_zone as "timeZone",
        c.content as "content"
      from session s join catch_up c on c.session_id = s.id and c.status = 'published'
      where s.series_id = ${session.seriesId} and s.starts_at < ${+session.startsAt}
        and s.status in ('published', 'held')
      order by s.starts_at desc, s.id limit 1`);
    return row && { ...row, content: JSON.parse(row.content) as CatchUpContent };
  }

  /** The minutes that the person said they took to catch up, where they did. */
  async minutesOf(personId: string, sessionId: string): Promise<number | undefined> {
    const row = await this.reader.first<{ minutes: number }>(sql`
      select v.minutes as "minutes" from catch_up_visit v
      where v.person_id = ${personId} and v.session_id = ${sessionId} and ${STANDS}`);
    return row?.minutes;
  }

  /** What a person caught up on, the latest first. */
  async caughtUp(personId: string, page: PageRequest): Promise<Page<CaughtUpLine>> {
    const [seenAt = 0, id = ''] = page.after ?? [];
    const after = page.after
      ? sql`and (v.seen_at < ${seenAt} or (v.seen_at = ${seenAt} and v.id > ${id}))`
      : sql``;
    const rows = await this.reader.rows<CaughtUpLine>(sql`
      select v.id as "visitId", s.id as "sessionId", s.title as "title", s.starts_at as "startsAt",
        s.ends_at as "endsAt", s.time_zone as "timeZone", v.minutes as "minutes", v.seen_at as "seenAt"
      from catch_up_visit v join session s on s.id = v.session_id
      where v.person_id = ${personId} and ${STANDS} ${after}
      order by v.seen_at desc, v.id limit ${page.limit + 1}`);
    return pageOf(rows, page.limit, (line) => [line.seenAt, line.visitId]);
  }

  async sumOf(personId: string): Promise<CaughtUpSum> {
    const sum = await this.reader.first<CaughtUpSum>(sql`
      select count(*) as "sessions", coalesce(sum(v.minutes), 0) as "minutes"
      from catch_up_visit v where v.person_id = ${personId} and ${STANDS}`);
    return sum ?? { sessions: 0, minutes: 0 };
  }
}

interface Raw {
  readonly content: string;
  readonly earlier: number;
}
