import { RoomQueries } from '#live';
import { Injectable, Logger } from '@nestjs/common';
import type { Namespace } from 'socket.io';

/** Those who came in at the same moment and are to see the room. */
interface Newcomers {
  readonly all: string[];
  readonly team: string[];
}

/** The page shows the room already when its script enters; in a crowd this spares most of the drawing. */
const GATHERED = 100;

/** Draws a room once for all who come in together: read once, put into words once. */
@Injectable()
export class Snapshots {
  private readonly log = new Logger('Live');
  private readonly waiting = new Map<string, Newcomers>();

  constructor(private readonly rooms: RoomQueries) {}

  send(namespace: Namespace, sessionId: string, to: { socketId: string; isTeam: boolean }): void {
    const waiting = this.waiting.get(sessionId);
    const newcomers = waiting ?? { all: [], team: [] };
    newcomers[to.isTeam ? 'team' : 'all'].push(to.socketId);
    if (waiting) return;
    this.waiting.set(sessionId, newcomers);
    setTimeout(() => {
      this.waiting.delete(sessionId);
      this.draw(namespace, sessionId, newcomers).catch((error: unknown) => this.log.error(String(error)));
    }, GATHERED).unref();
  }

  private async draw(namespace: Namespace, sessionId: string, { all, team }: Newcomers): Promise<void> {
    if (all.length > 0)
      namespace.local.to(all).emit('room', (await this.rooms.whole(sessionId, 'some')).room);
    if (team.length === 0) return;
    const { room, backstage } = await this.rooms.whole(sessionId, 'everybody');
    const lines = [...room.lines, ...(await this.rooms.teamLines(sessionId))];
    namespace.local.to(team).emit('room', { ...room, backstage, lines });
  }
}
