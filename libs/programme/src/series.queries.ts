import { join, Reader, sql } from '#database';
import { authorise, invalid, keyAfter, pageOf, type Actor, type Page, type PageRequest } from '#kernel';
import { Injectable } from '@nestjs/common';
import { bankHolidayOn, type Country } from './domain/bank-holidays.js';
import type { ToKeepAt } from './domain/kept-again.js';
import type { KeptDraft } from './domain/kept-places.js';
import { KeptAgain } from './waiting/kept-again.js';
import { clashesWith } from './domain/clashes.js';
import { faultsOfSeries, type SeriesDraft } from './domain/draft.js';
import { datesOf, type Occurrence } from './domain/recurrence.js';
import { oddityOf, zoneName } from './domain/wall-clock.js';
import { seriesNotFound } from './programme.errors.js';
import { canPlan, ONLY_EDUCATORS_PLAN } from './programme.policy.js';

/** A series as it is read. */
export interface SeriesRow extends Required<SeriesDraft> {
  readonly id: string;
  readonly status: 'draft' | 'published';
  readonly createdBy: string | null;
  /** The series that it was made from. */
  readonly againOf: string | null;
  readonly version: number;
}

/** One date of a series as it would be, with what speaks against it. */
export interface DatePreview extends Occurrence {
  /** GMT or BST, as people call the zone on that day. */
  readonly zoneName: string;
  readonly bankHoliday: string | null;
  /** Whether the clock change skips its hour, or has it twice. */
  readonly oddity: 'skipped' | 'twice' | null;
  /** Left out by hand, and shown so that it can be put back. */
  readonly isLeftOut: boolean;
  /** The network's other sessions at that time. */
  readonly clashes: readonly { readonly id: string; readonly title: string }[];
}

const JSON_COLUMNS = [
  ...(['audience', 'agenda', 'meeting', 'attendanceRule'] as const),
  ...(['breaks', 'exceptDates', 'extraDates', 'leaderIds'] as const),
];
type JsonColumn = (typeof JSON_COLUMNS)[number];
type Raw = Omit<SeriesRow, JsonColumn> & Record<JsonColumn, string>;

const SERIES = sql`select id as "id", title as "title", kind as "kind", summary as "summary",
  audience as "audience", time_zone as "timeZone", recurrence as "recurrence", first_date as "firstDate",
  start_time as "startTime", minutes as "minutes", mode as "mode", venue as "venue", meeting as "meeting",
  breaks as "breaks", except_dates as "exceptDates", extra_dates as "extraDates", leader_ids as "leaderIds",
  attendance_rule as "attendanceRule", agenda as "agenda", capacity as "capacity", status as "status",
  created_by as "createdBy", again_of as "againOf", version as "version" from series`;

/** Series are the educators' plans: others see the sessions that come of them. */
@Injectable()
export class SeriesQueries {
  constructor(
    private readonly reader: Reader,
    private readonly kept: KeptAgain,
  ) {}

  async byId(actor: Actor, id: string): Promise<SeriesRow> {
    authorise(canPlan(actor), ONLY_EDUCATORS_PLAN);
    const raw = await this.reader.first<Raw>(sql`${SERIES} where id = ${id}`);
    if (!raw) throw seriesNotFound();
    return seriesOf(raw);
  }

  /** What these sessions would keep of their places, if they were published now as the series `id` again. */
  async keptAgain(actor: Actor, id: string, sessions: readonly ToKeepAt[]): Promise<KeptDraft[][]> {
    authorise(canPlan(actor), ONLY_EDUCATORS_PLAN);
    return this.kept.at(sessions, id);
  }

  /** Every series, the newest first. */
  async list(actor: Actor, page: PageRequest): Promise<Page<SeriesRow>> {
    authorise(canPlan(actor), ONLY_EDUCATORS_PLAN);
    const [id] = keyAfter(page, ['text']) ?? [];
    const after = id === undefined ? sql`` : sql`where id < ${id}`;
    const rows = await this.reader.rows<Raw>(
      sql`${SERIES} ${after} order by id desc limit ${page.limit + 1}`,
    );
    return pageOf(rows.map(seriesOf), page.limit, ({ id }) => [id]);
  }

  /**
   * Every date before anything is published: GMT or BST, bank holidays marked, clashes named; the
   * sessions of the series `except` are no clash. One statement.
   */
  async preview(actor: Actor, draft: SeriesDraft, country: Country, except = ''): Promise<DatePreview[]> {
    authorise(canPlan(actor), ONLY_EDUCATORS_PLAN);
    const faults = faultsOfSeries(draft);
    if (faults.length > 0) throw invalid(faults);
    const leftOut = new Set(draft.exceptDates);
    const dates = datesOf({ ...draft, exceptDates: [] });
    const others = await this.sessionsDuring(dates, except);
    return dates.map((date) => ({
      ...date,
      zoneName: zoneName(date.startsAt, draft.timeZone),
      oddity: oddityOf({ date: date.date, time: draft.startTime }, draft.timeZone) ?? null,
      isLeftOut: leftOut.has(date.date),
      bankHoliday: bankHolidayOn(date.date, country) ?? null,
      clashes: clashesWith(date, others).map(({ id, title }) => ({ id, title })),
    }));
  }

  private async sessionsDuring(dates: readonly Occurrence[], except: string) {
    const [first, last] = [dates[0], dates.at(-1)];
    if (!first || !last) return [];
    const rows = await this.reader.rows<{ id: string; title: string; startsAt: number; endsAt: number }>(sql`
      select id as "id", title as "title", starts_at as "startsAt", ends_at as "endsAt" from session
      where status in (${join(['published', 'held'])}) and starts_at < ${+last.endsAt} and ends_at > ${+first.startsAt}
        and (series_id is null or series_id <> ${except})
      order by starts_at, id`);
    return rows.map(({ startsAt, endsAt, ...row }) => ({
      ...row,
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
    }));
  }
}

function seriesOf(raw: Raw): SeriesRow {
  const read = JSON_COLUMNS.map((column) => [column, JSON.parse(raw[column]) as unknown]);
  return { ...raw, ...(Object.fromEntries(read) as Pick<SeriesRow, JsonColumn>) };
}
