import { join, Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';

/** A talk that was moved or taken out, and of which nobody was told yet. Instants are milliseconds. */
export interface MovedTalk {
  readonly moveId: string;
  readonly talkId: string;
  readonly title: string;
  readonly wasStartsAt: number;
  readonly wasEndsAt: number;
  readonly wasRoom: string;
  readonly wasTimeZone: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly room: string;
  readonly goneAt: number | null;
  readonly conferenceId: string;
  readonly conference: string;
  readonly slug: string;
  readonly timeZone: string;
  readonly conferenceEndsAt: number;
}

/** Somebody whom a talk concerns. */
export interface Concerned {
  readonly talkId: string;
  readonly personId: string;
  readonly email: string;
  /** In a talk that people sign up for; nothing where they did not. */
  readonly standing: 'placed' | 'waiting' | null;
}

@Injectable()
export class MovedTalkQueries {
  constructor(private readonly reader: Reader) {}

  /** In the order in which they moved. */
  untold(): Promise<MovedTalk[]> {
    return this.reader.rows(sql`
      select m.id as "moveId", m.talk_id as "talkId", t.title as "title", m.was_starts_at as "wasStartsAt",
        m.was_ends_at as "wasEndsAt", w.name as "wasRoom",
        coalesce(m.was_time_zone, c.time_zone) as "wasTimeZone", t.starts_at as "startsAt", t.ends_at as "endsAt",
        r.name as "room", t.gone_at as "goneAt", c.id as "conferenceId", c.title as "conference",
        c.slug as "slug", c.time_zone as "timeZone", c.ends_at as "conferenceEndsAt"
      from talk_move m join talk t on t.id = m.talk_id join conference c on c.id = t.conference_id
        join conference_room w on w.id = m.was_room_id join conference_room r on r.id = t.room_id
      where not exists (select 1 from talk_move_told d where d.move_id = m.id)
      order by m.moved_at, m.id`);
  }

  /**
   * Who starred them or signed up for them; and of those who have a place in the day, who starred nothing
   * of the conference and signed up for nothing of it. Who chose not to hear of moves hears of their places alone.
   */
  concernedBy(talkIds: readonly string[]): Promise<Concerned[]> {
    const talks = sql`(${join([...talkIds])})`;
    const wants = sql`not exists (select 1 from notification_choice n
      where n.person_id = p.id and n.moved_talks = 'no')`;
    return this.reader.rows(sql`
      select g.talk_id as "talkId", p.id as "personId", p.email as "email", g.status as "standing"
      from talk_place g join person p on p.id = g.person_id
      where g.talk_id in ${talks} and g.status <> 'left' and p.email is not null and p.left_at is null
      union all
      select s.talk_id, p.id, p.email, null
      from talk_star s join person p on p.id = s.person_id
      where s.talk_id in ${talks} and p.email is not null and p.left_at is null and ${wants}
        and not exists (select 1 from talk_place g
          where g.talk_id = s.talk_id and g.person_id = p.id and g.status <> 'left')
      union all
      select t.id, p.id, p.email, null from talk t
        join conference_day d on d.conference_id = t.conference_id and d.day = t.day
        join registration g on g.session_id = d.session_id and g.status = 'registered'
        join person p on p.id = g.person_id
      where t.id in ${talks} and p.email is not null and p.left_at is null and ${wants}
        and not exists (select 1 from talk_star o join talk ot on ot.id = o.talk_id
          where o.person_id = p.id and ot.conference_id = t.conference_id)
        and not exists (select 1 from talk_place g join talk gt on gt.id = g.talk_id
          where g.person_id = p.id and g.status <> 'left' and gt.conference_id = t.conference_id)
      order by 2, 1`);
  }
}
