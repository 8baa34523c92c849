import { Reader, sql } from '#database';
import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';
import { draftIn, type SessionDraft } from './domain/draft.js';
import { datesOf } from './domain/recurrence.js';
import type { SeriesPart } from './domain/series-parts.js';
import type { Standing } from './domain/series-standing.js';
import type { Maker } from './domain/series-sessions.js';
import { Presence } from './presence.js';
import { sessionOf, sessionsFor, type RawSession } from './session.rows.js';

/** A session of a series with what is needed to write it again. */
export interface SeriesSession extends Standing {
  readonly version: number;
  readonly registered: number;
  readonly waiting: number;
  readonly cancelledReason: string | null;
}

interface Raw extends RawSession {
  readonly seriesDate: string | null;
  readonly ownParts: string;
}

/** The sessions of a series as they stand: three statements, whatever their number. */
@Injectable()
export class SeriesSessions {
  constructor(
    private readonly reader: Reader,
    private readonly presence: Presence,
    private readonly clock: Clock,
  ) {}

  async of(series: Maker): Promise<SeriesSession[]> {
    const { columns, tables } = sessionsFor('');
    const rows = await this.reader.rows<Raw>(sql`
      select ${columns}, s.series_date as "seriesDate", s.own_parts as "ownParts" from ${tables}
      where s.series_id = ${series.id} order by s.starts_at, s.id`);
    const leaders = await this.leadersOf(series.id);
    const toCome = rows.filter(({ startsAt }) => startsAt > +this.clock.now()).map(({ id }) => id);
    const attended = toCome.length === 0 ? new Set<string>() : await this.presence.among(toCome);
    return rows.map((raw) => standingOf(raw, { series, leaderIds: leaders.get(raw.id) ?? [], attended }));
  }

  /** Those that have not begun. */
  async toCome(series: Maker): Promise<SeriesSession[]> {
    const now = this.clock.now();
    return (await this.of(series)).filter(({ draft }) => draft.startsAt > now);
  }

  private async leadersOf(seriesId: string): Promise<Map<string, string[]>> {
    const rows = await this.reader.rows<{ sessionId: string; personId: string }>(sql`
      select l.session_id as "sessionId", l.person_id as "personId"
      from session_leader l join session s on s.id = l.session_id
      where s.series_id = ${seriesId} order by l.session_id, l.position, l.person_id`);
    const each = new Map<string, string[]>();
    for (const { sessionId, personId } of rows)
      each.set(sessionId, [...(each.get(sessionId) ?? []), personId]);
    return each;
  }
}

interface Beside {
  readonly series: Maker;
  readonly leaderIds: readonly string[];
  readonly attended: ReadonlySet<string>;
}

function standingOf(raw: Raw, { series, leaderIds, attended }: Beside): SeriesSession {
  const { id, status, version, registered, waiting, cancelledReason, ...session } = sessionOf(raw);
  const draft = draftIn(session, leaderIds);
  return {
    ...{ id, status, version, registered, waiting, cancelledReason, draft },
    date: raw.seriesDate ?? dateByTimetable(draft, series),
    ownParts: JSON.parse(raw.ownParts) as SeriesPart[],
    isAttended: attended.has(id),
  };
}

/** Sessions from before dates were written down stand for the date at whose very time they are. */
function dateByTimetable({ startsAt }: SessionDraft, series: Maker): string | null {
  return datesOf(series).find((date) => +date.startsAt === +startsAt)?.date ?? null;
}
