import { Members, RoomDesk } from '#live';
import { Injectable } from '@nestjs/common';
import type { Caller } from './caller.js';
import { Standing } from './standing.js';

/** Comes in again for somebody whose stay had been closed while they were there. */
@Injectable()
export class Entry {
  constructor(
    private readonly members: Members,
    readonly desk: RoomDesk,
    readonly standing: Standing,
  ) {}

  async again({ actor }: Caller, room: { sessionId: string; connectionId: string }): Promise<string> {
    const { sessionId, connectionId } = room;
    const member = await this.members.of(actor, sessionId);
    return this.desk.ask({ does: 'enter', sessionId, member, connectionId, by: 'socket' });
  }
}
