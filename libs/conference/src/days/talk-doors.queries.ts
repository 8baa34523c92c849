import { instantOf, Reader, sql, type Sql } from '#database';
import type { Interval } from '#kernel';
import { Injectable } from '@nestjs/common';
import { isBreak } from '../domain/breaks.js';

/** A door of a conference: a room's, or a talk's. */
export interface TalkDoor {
  readonly id: string;
  /** The conference's own word. */
  readonly conference: string;
  readonly roomId: string | null;
  readonly talkId: string | null;
  readonly shortCode: string;
  readonly checkInSecret: string;
  /** The room's name, or the talk's title. */
  readonly name: string;
}

/** A talk that people can be in, with the session of its day. */
export interface TalkHere extends Interval {
  readonly talkId: string;
  readonly slug: string;
  readonly title: string;
  readonly room: string;
  readonly sessionId: string;
}

interface Row extends Omit<TalkHere, 'start' | 'end'> {
  readonly kind: string;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** What is behind the doors of a conference. */
@Injectable()
export class TalkDoors {
  constructor(private readonly reader: Reader) {}

  byShortCode(shortCode: string): Promise<TalkDoor | undefined> {
    return this.reader.first(sql`${DOOR} where o.short_code = ${shortCode}`);
  }

  byId(id: string): Promise<TalkDoor | undefined> {
    return this.reader.first(sql`${DOOR} where o.id = ${id}`);
  }

  /** The doors of its rooms, in their order. */
  rooms(conferenceId: string): Promise<TalkDoor[]> {
    return this.reader.rows(sql`
      ${DOOR} where o.conference_id = ${conferenceId} and o.room_id is not null and r.gone_at is null
      order by r.place, r.id`);
  }

  ofTalk(talkId: string): Promise<TalkDoor | undefined> {
    return this.reader.first(sql`${DOOR} where o.talk_id = ${talkId}`);
  }

  /** What somebody who comes at this moment comes for: the talk that is on, or the next one, or the last that was. */
  async behind(door: TalkDoor, at: Date): Promise<TalkHere | undefined> {
    const which = door.roomId === null ? sql`t.id = ${door.talkId}` : sql`t.room_id = ${door.roomId}`;
    const talks = await this.talks(which);
    return talks.find(({ end }) => at < end) ?? talks.at(-1);
  }

  /** The talks of a day without its breaks, also those that people were in before the programme changed; by time. */
  async everOf(sessionId: string): Promise<TalkHere[]> {
    const talks = await this.talks(sql`d.session_id = ${sessionId}`);
    const isThere = new Set(talks.map(({ talkId }) => talkId));
    const gone = (await this.held(sessionId)).filter(({ talkId }) => !isThere.has(talkId));
    return [...talks, ...gone].sort((one, other) => +one.start - +other.start);
  }

  private async talks(which: Sql): Promise<TalkHere[]> {
    const rows = await this.reader.rows<Row>(sql`
      select t.id as "talkId", t.slug as "slug", t.title as "title", t.kind as "kind", r.name as "room",
        t.starts_at as "startsAt", t.ends_at as "endsAt", d.session_id as "sessionId"
      from talk t join conference_room r on r.id = t.room_id
        join conference_day d on d.conference_id = t.conference_id and d.day = t.day
      where ${which} and t.gone_at is null order by t.starts_at, r.place, t.id`);
    return rows.filter((row) => !isBreak(row)).map(hereOf);
  }

  private async held(sessionId: string): Promise<TalkHere[]> {
    const rows = await this.reader.rows<Row>(sql`
      select t.id as "talkId", t.slug as "slug", t.title as "title", t.kind as "kind", r.name as "room",
        max(h.starts_at) as "startsAt", max(h.ends_at) as "endsAt", h.session_id as "sessionId"
      from talk_held h join talk t on t.id = h.talk_id join conference_room r on r.id = t.room_id
      where h.session_id = ${sessionId}
      group by t.id, t.slug, t.title, t.kind, r.name, h.session_id order by 6, 1`);
    return rows.map(hereOf);
  }
}

function hereOf({ kind: _kind, startsAt, endsAt, ...talk }: Row): TalkHere {
  return { ...talk, start: instantOf(startsAt), end: instantOf(endsAt) };
}

const DOOR = sql`select o.id as "id", c.slug as "conference", o.room_id as "roomId",
    o.talk_id as "talkId", o.short_code as "shortCode", o.check_in_secret as "checkInSecret",
    coalesce(r.name, t.title) as "name"
  from conference_door o join conference c on c.id = o.conference_id left join conference_room r on r.id = o.room_id left join talk t on t.id = o.talk_id`;
