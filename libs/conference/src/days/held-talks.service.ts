import { Reader, sql } from '#database';
import { Presence } from '#programme';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TalkHeld } from '../tables/index.js';
import type { TalkHere } from './talk-doors.queries.js';

/** A talk that people are written down for. */
export interface HeldTalk {
  readonly guid: string;
  readonly title: string;
  readonly room: string;
}

/** Talks at which somebody was: they outlive every change of the programme. */
@Injectable()
export class HeldTalks {
  constructor(
    private readonly reader: Reader,
    private readonly presence: Presence,
  ) {}

  /** Called by whoever writes down that somebody was there, in the same transaction. */
  async keep(
    tables: EntityManager,
    { talkId, start: startsAt, end: endsAt, sessionId }: TalkHere,
  ): Promise<void> {
    const held = { talkId, startsAt, endsAt };
    if (!(await tables.existsBy(TalkHeld, held))) await tables.insert(TalkHeld, { ...held, sessionId });
  }

  /** Did anybody come to a day of it, by a door, a talk or the register? Their minutes are counted by its clock. */
  async areTimesOnRecord(conferenceId: string): Promise<boolean> {
    const days = await this.reader.rows<{ id: string }>(
      sql`select d.session_id as "id" from conference_day d where d.conference_id = ${conferenceId}`,
    );
    return (await this.presence.among(days.map(({ id }) => id))).size > 0;
  }

  /** Of a conference, each once, also those that the programme no longer has. */
  of(conferenceId: string): Promise<HeldTalk[]> {
    return this.reader.rows(sql`
      select t.guid as "guid", t.title as "title", r.name as "room"
      from talk t join conference_room r on r.id = t.room_id
      where t.conference_id = ${conferenceId} and t.gone_at is null
        and exists (select 1 from talk_held h where h.talk_id = t.id)
      order by t.starts_at, r.place, t.id`);
  }
}
