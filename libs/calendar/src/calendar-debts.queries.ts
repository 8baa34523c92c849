import { Reader, sql } from '#database';
import { Clock } from '#kernel';
import { NetworkName } from '#organisations';
import { Inject, Injectable } from '@nestjs/common';
import { CALENDAR_SETTINGS, publisherOf, type CalendarSettings } from './calendar.settings.js';
import { printOf } from './prints.js';

/** What calendars and people have not been told yet, as after a crash between an act and its telling. */
@Injectable()
export class CalendarDebts {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly network: NetworkName,
    @Inject(CALENDAR_SETTINGS) private readonly settings: CalendarSettings,
  ) {}

  /** Sessions whose kept text is older than they are. */
  async stale(): Promise<string[]> {
    const publisher = publisherOf(this.settings, await this.network.current());
    const rows = await this.reader.rows<{ id: string }>(sql`
      select s.id as "id" from session s left join calendar_event e on e.session_id = s.id
      where (e.session_id is null and s.status <> 'draft') or e.session_version <> s.version
        or e.publisher <> ${printOf(publisher)} order by s.starts_at, s.id`);
    return rows.map(({ id }) => id);
  }

  /** Sessions ahead of which somebody has not heard the latest. */
  async owed(): Promise<string[]> {
    const rows = await this.reader.rows<{ id: string }>(sql`
      select distinct e.session_id as "id" from calendar_event e join registration r on r.session_id = e.session_id
        left join calendar_invitation i on i.session_id = r.session_id and i.person_id = r.person_id
      where e.ends_at > ${+this.clock.now()} and (coalesce(i.sequence, -1) <> e.sequence
        or coalesce(i.standing, '') <> case when r.status in ('registered', 'waiting') then r.status else 'none' end)`);
    return rows.map(({ id }) => id);
  }
}
