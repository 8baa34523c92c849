import { Reader, sql } from '#database';
import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { ConferenceRow } from '../conference.rows.js';
import type { TalkFacts } from '../tables/index.js';

/** A talk as calendars hear of it: also one that was taken out, for a while. */
export interface StandingTalk {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly room: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly changedAt: number;
  readonly goneAt: number | null;
  readonly facts: TalkFacts;
}

const MONTH = 30 * 24 * 60 * 60_000;

@Injectable()
export class StandingQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** The same for as long as no talk changes, comes or goes. */
  async print({ id, version, changedAt }: ConferenceRow): Promise<string> {
    const found = await this.reader.first<Record<string, number | null>>(sql`
      select count(*) as "count", max(t.changed_at) as "changed", max(t.gone_at) as "gone",
        sum(case when t.gone_at is null then 1 else 0 end) as "standing"
      from talk t where t.conference_id = ${id} and (t.gone_at is null or t.gone_at > ${this.since()})`);
    return JSON.stringify([version, changedAt, ...Object.values(found ?? {}).map(String)]);
  }

  async talks({ id }: ConferenceRow): Promise<StandingTalk[]> {
    const rows = await this.reader.rows<Omit<StandingTalk, 'facts'> & { facts: string }>(sql`
      select t.id as "id", t.slug as "slug", t.title as "title", r.name as "room", t.starts_at as "startsAt",
        t.ends_at as "endsAt", t.changed_at as "changedAt", t.gone_at as "goneAt", t.facts as "facts"
      from talk t join conference_room r on r.id = t.room_id
      where t.conference_id = ${id} and (t.gone_at is null or t.gone_at > ${this.since()})
      order by t.starts_at, r.place, t.number`);
    return rows.map((row) => ({ ...row, facts: JSON.parse(row.facts) as TalkFacts }));
  }

  private since(): number {
    return +this.clock.now() - MONTH;
  }
}
