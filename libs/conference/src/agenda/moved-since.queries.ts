import { Reader, sql } from '#database';
import { Injectable } from '@nestjs/common';
import type { TalkRow } from '../conference.rows.js';

/** Where a talk was when somebody starred it or signed up for it. Instants are milliseconds. */
export interface MovedSince {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly room: string;
  /** On whose clock; nothing where it is that of the conference. */
  readonly timeZone: string | null;
}

@Injectable()
export class MovedSinceQueries {
  constructor(private readonly reader: Reader) {}

  /** By the ids of the talks of this person that are elsewhere by now. One statement. */
  async of(
    personId: string,
    conferenceId: string,
    talks: readonly TalkRow[],
  ): Promise<ReadonlyMap<string, MovedSince>> {
    const rows = await this.reader.rows<MovedSince & { talkId: string }>(sql`
      select m.talk_id as "talkId", m.was_starts_at as "startsAt", m.was_ends_at as "endsAt", r.name as "room",
        m.was_time_zone as "timeZone"
      from talk_move m join talk t on t.id = m.talk_id join conference_room r on r.id = m.was_room_id
        left join talk_star s on s.talk_id = m.talk_id and s.person_id = ${personId}
        left join talk_place g on g.talk_id = m.talk_id and g.person_id = ${personId} and g.status <> 'left'
      where t.conference_id = ${conferenceId} and m.moved_at > coalesce(s.starred_at, g.joined_at)
      order by m.moved_at, m.id`);
    const first = new Map<string, MovedSince>();
    for (const { talkId, ...was } of rows) if (!first.has(talkId)) first.set(talkId, was);
    for (const talk of talks) if (isSame(first.get(talk.id), talk)) first.delete(talk.id);
    return first;
  }
}

function isSame(was: MovedSince | undefined, { startsAt, endsAt, room }: TalkRow): boolean {
  return was?.startsAt === startsAt && was.endsAt === endsAt && was.room === room;
}
