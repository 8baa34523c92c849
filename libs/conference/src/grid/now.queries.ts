import { Injectable } from '@nestjs/common';
import { ConferenceQueries } from '../conference.queries.js';
import type { ConferenceRow, RoomRow, TalkRow } from '../conference.rows.js';
import { noSuchRoom } from '../conference.errors.js';

export interface RoomNow {
  readonly room: RoomRow;
  /** More than one where the room has two at once. */
  readonly now: readonly TalkRow[];
  readonly next: TalkRow | undefined;
}

const SOON = 18 * 60 * 60_000;

/** What is on in each room, and what comes next there before the night is over. */
@Injectable()
export class NowQueries {
  constructor(private readonly queries: ConferenceQueries) {}

  async rooms({ id }: ConferenceRow, at: number): Promise<RoomNow[]> {
    const rooms = await this.queries.rooms(id);
    const talks = await this.queries.talksBetween(id, { from: at, until: at + SOON });
    return rooms.map((room) => nowIn(room, talks, at));
  }

  async room({ id }: ConferenceRow, roomId: string, at: number): Promise<RoomNow> {
    const room = (await this.queries.rooms(id)).find((one) => one.id === roomId);
    if (!room) throw noSuchRoom();
    return nowIn(room, await this.queries.talksBetween(id, { from: at, until: at + SOON, roomId }), at);
  }
}

function nowIn(room: RoomRow, talks: readonly TalkRow[], at: number): RoomNow {
  const own = talks.filter(({ roomId }) => roomId === room.id);
  return {
    room,
    now: own.filter(({ startsAt, endsAt }) => startsAt <= at && at < endsAt),
    next: own.find(({ startsAt }) => startsAt > at),
  };
}
