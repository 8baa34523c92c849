import { instantOf, Reader, sql, type Sql } from '#database';
import type { Interval } from '#kernel';
import { Injectable } from '@nestjs/common';
import { isBreak } from '../domain/breaks.js';

/** A door of a conference: a room's, or a talk's. */
export interface TalkDoor {
  readonly id: string;
  readonly conferenceId: string;
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

  /** One talk. Where the programme no longer has it: at the time and day at which people were in it. */
  async talk(talkId: string): Promise<TalkHere | undefined> {
    return (await this.talks(sql`t.id = ${talkId}`))[0] ?? this.held(talkId);
  }

  /** The talks of a day without its breaks, in the order of time. */
  ofSession(sessionId: string): Promise<TalkHere[]> {
    return this.talks(sql`d.session_id = ${sessionId}`);
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

  private async held(talkId: string): Promise<TalkHere | undefined> {
    const row = await this.reader.first<Row>(sql`
      select t.id as "talkId", t.slug as "slug", t.title as "title", t.kind as "kind", r.name as "room",
        h.starts_at as "startsAt", h.ends_at as "endsAt", h.session_id as "sessionId"
      from talk_held h join talk t on t.id = h.talk_id join conference_room r on r.id = t.room_id
      where h.talk_id = ${talkId} order by h.starts_at desc, h.ends_at desc limit 1`);
    return row && hereOf(row);
  }
}

function hereOf({ kind: _kind, startsAt, endsAt, ...talk }: Row): TalkHere {
  return { ...talk, start: instantOf(startsAt), end: instantOf(endsAt) };
}

const DOOR = sql`select o.id as "id", o.conference_id as "conferenceId", o.room_id as "roomId",
    o.talk_id as "talkId", o.short_code as "shortCode", o.check_in_secret as "checkInSecret",
    coalesce(r.name, t.title) as "name"
  from conference_door o left join conference_room r on r.id = o.room_id left join talk t on t.id = o.talk_id`;
