import { Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';

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
}

@Injectable()
export class GridQueries {
  constructor(private readonly reader: Reader) {}

  /** Of one day or of all, in the order of rooms and then of time. */
  talks(conferenceId: string, day?: number): Promise<GridTalk[]> {
    const which = day === undefined ? sql`1 = 1` : sql`t.day = ${day}`;
    return this.reader.rows(sql`
      select t.id as "id", t.slug as "slug", t.day as "day", t.title as "title", r.name as "room",
        t.room_id as "roomId", t.starts_at as "startsAt", t.ends_at as "endsAt"
      from talk t join conference_room r on r.id = t.room_id
      where t.conference_id = ${conferenceId} and t.gone_at is null and ${which}
      order by r.place, t.starts_at, t.number`);
  }
}
