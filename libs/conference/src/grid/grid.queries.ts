import { Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';
import { talkOurs } from '../ours.js';

/** No more than a grid of a thousand needs: what a talk is about is long, and read on its own page. */
export interface GridTalk {
  readonly id: string;
  readonly slug: string;
  readonly day: number;
  readonly title: string;
  readonly room: string;
  readonly roomId: string;
  readonly startsAt: number;
  readonly endsAt: number;
  /** Of a workshop that people sign up for; nothing where everybody may come. */
  readonly capacity: number | null;
}

@Injectable()
export class GridQueries {
  constructor(private readonly reader: Reader) {}

  /** Of one day or of all, in the order of rooms and then of time. */
  async talks(conferenceId: string, day?: number): Promise<GridTalk[]> {
    const which = day === undefined ? sql`1 = 1` : sql`t.day = ${day}`;
    const rows = await this.reader.rows<Omit<GridTalk, 'capacity'> & { ours: string }>(sql`
      select t.id as "id", t.slug as "slug", t.day as "day", t.title as "title", r.name as "room",
        t.room_id as "roomId", t.starts_at as "startsAt", t.ends_at as "endsAt",
        t.ours as "ours"
      from talk t join conference_room r on r.id = t.room_id
      where t.conference_id = ${conferenceId} and t.gone_at is null and ${which}
      order by r.place, t.starts_at, t.number`);
    return rows.map(({ ours, ...talk }) => ({ ...talk, capacity: talkOurs(ours).capacity }));
  }
}
