import { createHash } from 'node:crypto';
import { Reader, sql, type Sql } from '#database';
import { Clock, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { tentative } from './domain/addressed.js';
import { calendarFile } from './domain/calendar-file.js';
import { CalendarWatch } from './calendar-watch.js';
import { FeedAddresses } from './feed-addresses.service.js';

const DAY = 24 * 3_600_000;
/** How far back feeds reach: what was cancelled or held stays a while, so that calendars hear of it. */
const DAYS_BACK = { network: 30, series: 365, person: 180 } as const;

/** A calendar file that is only put together where the caller has not got it already. */
export interface Feed {
  readonly etag: string;
  text(): Promise<string>;
}

interface Entry {
  readonly sessionId: string;
  readonly print: string;
  readonly zone: string | null;
  readonly isWaiting: number;
}

/** Calendar files and feeds, joined from what is kept: the sessions themselves are never asked. */
@Injectable()
export class Feeds {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly watch: CalendarWatch,
    private readonly addresses: FeedAddresses,
  ) {}

  /** One session that everybody may know of. */
  async session(id: string): Promise<Feed> {
    const which = sql`e.session_id = ${id}`;
    const entries = await this.entries(which);
    if (entries.length === 0) throw notFound('this session');
    return this.feed(undefined, which, entries);
  }

  /** A run of sessions, as far as it is published. */
  async series(id: string): Promise<Feed> {
    const series = await this.reader.first<{ title: string }>(
      sql`select title as "title" from series where id = ${id} and status <> 'draft'`,
    );
    if (!series) throw notFound('this series');
    const which = sql`e.series_id = ${id} and ${this.since('series')}`;
    return this.feed(series.title, which, await this.entries(which));
  }

  /** Everything that the network has published. */
  async network(name: string): Promise<Feed> {
    const which = this.since('network');
    return this.feed(name, which, await this.entries(which));
  }

  /** What a person has a place in, waits for and leads. */
  async person(secret: string): Promise<Feed> {
    const personId = await this.addresses.ownerOf(secret);
    if (personId === undefined) throw notFound('this calendar');
    const isRegistered = standing(personId, sql`r.status = 'registered'`);
    const leads = sql`exists (select 1 from session_leader l
      where l.session_id = e.session_id and l.person_id = ${personId})`;
    const isWaiting = standing(personId, sql`r.status = 'waiting'`);
    const mine = sql`${this.since('person')} and (${isRegistered} or ${leads} or ${isWaiting})`;
    return this.feed('My training', mine, await this.entries(mine, sql`${isWaiting} and not ${leads}`));
  }

  private since(whose: keyof typeof DAYS_BACK): Sql {
    return sql`e.ends_at > ${+this.clock.now() - DAYS_BACK[whose] * DAY}`;
  }

  private async entries(which: Sql, isWaiting = sql`1 = 0`): Promise<Entry[]> {
    // Whoever has just changed something finds it in the file.
    await this.watch.settled();
    return this.reader.rows(sql`
      select e.session_id as "sessionId", e.print as "print", e.zone as "zone",
        case when ${isWaiting} then 1 else 0 end as "isWaiting"
      from calendar_event e where ${which} and e.status <> 'withdrawn' order by e.starts_at, e.session_id`);
  }

  private feed(name: string | undefined, which: Sql, entries: readonly Entry[]): Feed {
    const prints = entries.map(({ sessionId, print, isWaiting }) => `${sessionId} ${print} ${isWaiting}`);
    const hash = createHash('sha256').update([name ?? '', ...prints].join('\n'));
    return {
      etag: `"${hash.digest('base64url').slice(0, 22)}"`,
      text: () => this.joined(name, which, entries),
    };
  }

  private async joined(name: string | undefined, which: Sql, entries: readonly Entry[]): Promise<string> {
    const bodies = await this.bodies(which);
    const events = entries.flatMap(({ sessionId, isWaiting }) => {
      const body = bodies.get(sessionId);
      if (body === undefined) return [];
      return isWaiting === 1 ? tentative(body) : body;
    });
    const zones = entries.flatMap(({ zone }) => zone ?? []);
    const file = { method: 'PUBLISH', zones: zones.length > 0 ? zones : [ANY_ZONE], events } as const;
    return calendarFile(name === undefined ? file : { ...file, name });
  }

  /** Asked for as the entries were: five hundred ids in a statement take longer to send than the texts to come. */
  private async bodies(which: Sql): Promise<Map<string, string>> {
    const rows = await this.reader.rows<{ id: string; body: string }>(
      sql`select e.session_id as "id", e.body as "body" from calendar_event e where ${which}`,
    );
    return new Map(rows.map(({ id, body }) => [id, body]));
  }
}

/** A file without any event may not be empty: a zone stands in it. */
const ANY_ZONE = 'Europe/London';

function standing(personId: string, is: Sql): Sql {
  return sql`exists (select 1 from registration r
    where r.session_id = e.session_id and r.person_id = ${personId} and ${is})`;
}
