import { Members, RoomDesk, RoomPresence, type Entered } from '#live';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Arrival } from '../arrival.js';
import { roomName, roomOf, teamName, type Caller, type InRoom } from '../caller.js';
import { anywhere, inRoom, type LiveMessages } from '../message.js';
import { Id, Nothing } from '../shapes.js';

const Enter = z.object({
  sessionId: Id,
  connectionId: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .optional(),
});

@Injectable()
export class PresenceMessages implements LiveMessages {
  constructor(
    private readonly members: Members,
    private readonly desk: RoomDesk,
    private readonly presence: RoomPresence,
    private readonly arrival: Arrival,
  ) {}

  readonly messages = [
    anywhere('enter', Enter, (caller, wanted) => this.enter(caller, wanted)),
    anywhere('leave', Nothing, (caller) => this.leave(caller)),
    { ...inRoom('seen', Nothing, (room) => this.seen(room)), isFree: true },
  ];

  /** Whether somebody may be here is asked at every entering: since the last time they may have given up their place. */
  async enter(caller: Caller, { sessionId, connectionId }: z.output<typeof Enter>): Promise<Entered> {
    const before = roomOf(caller);
    if (before && before.sessionId !== sessionId) await this.leave(caller);
    const member = await this.members.of(caller.actor, sessionId);
    const line = connectionId ?? before?.connectionId ?? this.arrival.newConnection();
    const stayId = await this.desk.ask({
      does: 'enter',
      sessionId,
      member,
      connectionId: line,
      by: 'socket',
    });
    caller.room = { sessionId, member, stayId, connectionId: line };
    return this.arrival.welcome(caller, caller.room);
  }

  private seen({ stayId }: InRoom): Promise<void> {
    this.presence.seen(stayId);
    return Promise.resolve();
  }

  private async leave(caller: Caller): Promise<void> {
    const room = roomOf(caller);
    if (!room) return;
    const { sessionId, stayId } = room;
    caller.room = undefined;
    await caller.socket.leave(roomName(sessionId));
    await caller.socket.leave(teamName(sessionId));
    const { personId } = caller.person;
    await this.desk.ask({ does: 'close', sessionId, personId, stayId, how: 'left' });
  }
}
