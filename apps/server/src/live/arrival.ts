import { Clock, newId } from '#kernel';
import { RoomQueries, type Entered } from '#live';
import { Injectable } from '@nestjs/common';
import { roomName, teamName, type Caller, type InRoom } from './caller.js';
import { Snapshots } from './snapshots.js';

/** Lets a socket into its room: from now on it hears what is said there, and is shown how it stands. */
@Injectable()
export class Arrival {
  constructor(
    private readonly rooms: RoomQueries,
    private readonly snapshots: Snapshots,
    private readonly clock: Clock,
  ) {}

  newConnection(): string {
    return newId(this.clock.now());
  }

  /** First into the room and then the reading of it, so that nothing falls between. */
  async welcome({ socket, person }: Caller, { sessionId, member, connectionId }: InRoom): Promise<Entered> {
    await socket.join(member.isTeam ? [roomName(sessionId), teamName(sessionId)] : roomName(sessionId));
    const { personId } = person;
    const mine = await this.rooms.mine(sessionId, member);
    this.snapshots.send(socket.nsp, sessionId, { socketId: socket.id, isTeam: member.isTeam });
    return { personId, connectionId, isHost: member.isHost, ...mine };
  }
}
