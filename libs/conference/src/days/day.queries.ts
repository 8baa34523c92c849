import { instantOf, Reader, sql } from '#database';
import type { AgendaItem, SessionStatus } from '#programme';
import { Injectable } from '@nestjs/common';
import { isBreak } from '../domain/breaks.js';
import type { Happening } from '../domain/day-outline.js';

/** A day of a conference with the session that stands for it. */
export interface DaySession {
  readonly sessionId: string;
  readonly date: string;
  readonly day: number;
  readonly title: string;
  readonly status: SessionStatus;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly agenda: readonly AgendaItem[];
}

/** A talk, or one that was heard at a time of which the programme knows no longer. */
interface TimedRow {
  readonly title: string;
  readonly kind: string;
  readonly startsAt: number;
  readonly endsAt: number;
}

type Raw = Omit<DaySession, 'startsAt' | 'endsAt' | 'agenda'> &
  Record<'startsAt' | 'endsAt', number> & { readonly agenda: string };

@Injectable()
export class ConferenceDayQueries {
  constructor(private readonly reader: Reader) {}

  /** In the order of time; none for a conference whose days nobody opened. */
  async of(conferenceId: string): Promise<DaySession[]> {
    const rows = await this.reader.rows<Raw>(sql`
      select d.session_id as "sessionId", d.date as "date", d.day as "day", s.title as "title",
        s.status as "status", s.time_zone as "timeZone", s.starts_at as "startsAt", s.ends_at as "endsAt", s.agenda as "agenda"
      from conference_day d join session s on s.id = d.session_id
      where d.conference_id = ${conferenceId} order by s.starts_at, d.session_id`);
    return rows.map((row) => ({
      ...row,
      ...{ startsAt: instantOf(row.startsAt), endsAt: instantOf(row.endsAt) },
      agenda: JSON.parse(row.agenda) as AgendaItem[],
    }));
  }

  async agendaOf(sessionId: string): Promise<readonly AgendaItem[]> {
    const row = await this.reader.first<{ agenda: string }>(
      sql`select s.agenda as "agenda" from session s where s.id = ${sessionId}`,
    );
    return row ? (JSON.parse(row.agenda) as AgendaItem[]) : [];
  }

  /** Where the programme of a day is read; nothing for any other session. */
  async programmeOf(sessionId: string): Promise<{ slug: string; day: number } | undefined> {
    return this.reader.first(sql`
      select c.slug as "slug", d.day as "day" from conference_day d join conference c on c.id = d.conference_id
      where d.session_id = ${sessionId}`);
  }

  async isDay(sessionId: string): Promise<boolean> {
    return (await this.programmeOf(sessionId)) !== undefined;
  }

  /** All that happens on a day by the programme, and what was heard on it before the programme changed. */
  async happenings(conferenceId: string, day: number, sessionId = ''): Promise<Happening[]> {
    const rows = await this.reader.rows<TimedRow>(sql`
      select t.title as "title", t.kind as "kind", t.starts_at as "startsAt", t.ends_at as "endsAt"
      from talk t where t.conference_id = ${conferenceId} and t.day = ${day} and t.gone_at is null
      union all
      select t.title, 'held', h.starts_at, h.ends_at from talk_held h join talk t on t.id = h.talk_id
      where h.session_id = ${sessionId}`);
    return rows.map(({ title, kind, startsAt, endsAt }) => ({
      ...{ title, start: instantOf(startsAt), end: instantOf(endsAt) },
      isBreak: kind !== 'held' && isBreak({ kind, title }),
    }));
  }
}
