import { insertMany, Reader, sql } from '#database';
import { Clock, newId } from '#kernel';
import { newCheckInSecret, newRoomCode } from '#programme';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { isBreak } from '../domain/breaks.js';
import { ConferenceDoor } from '../tables/index.js';

interface Doorless {
  readonly roomId: string | null;
  readonly talkId: string | null;
}

/** Gives a door to each room and each talk that has none. A door that was made stays: its code may be on paper. */
@Injectable()
export class DoorMaking {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async make(tables: EntityManager, conferenceId: string): Promise<void> {
    const missing = [...(await this.rooms(conferenceId)), ...(await this.talks(conferenceId))];
    const codes = await freeCodes(tables, missing.length);
    const rows = missing.map(({ roomId, talkId }, place) => ({
      ...{ id: newId(this.clock.now()), conferenceId, roomId, talkId },
      ...{ shortCode: codes[place] ?? '', checkInSecret: newCheckInSecret() },
    }));
    await insertMany(tables, ConferenceDoor, rows);
  }

  private rooms(conferenceId: string): Promise<Doorless[]> {
    return this.reader.rows(sql`
      select r.id as "roomId", null as "talkId" from conference_room r
      where r.conference_id = ${conferenceId} and r.gone_at is null
        and not exists (select 1 from conference_door o where o.room_id = r.id) order by r.place, r.id`);
  }

  /** Nobody checks in to a break. */
  private async talks(conferenceId: string): Promise<Doorless[]> {
    const talks = await this.reader.rows<{ talkId: string; kind: string; title: string }>(sql`
      select t.id as "talkId", t.kind as "kind", t.title as "title" from talk t
      where t.conference_id = ${conferenceId} and t.gone_at is null
        and not exists (select 1 from conference_door o where o.talk_id = t.id) order by t.starts_at, t.id`);
    return talks.filter((talk) => !isBreak(talk)).map(({ talkId }) => ({ roomId: null, talkId }));
  }
}

/** So many codes that no other door has: of millions, a second look is hardly ever needed. */
async function freeCodes(tables: EntityManager, count: number): Promise<string[]> {
  const codes = new Set<string>();
  while (codes.size < count) {
    const tried = Array.from({ length: count - codes.size }, newRoomCode);
    const taken = await tables.findBy(ConferenceDoor, { shortCode: In(tried) });
    const isTaken = new Set(taken.map(({ shortCode }) => shortCode));
    for (const code of tried) if (!isTaken.has(code)) codes.add(code);
  }
  return [...codes];
}
