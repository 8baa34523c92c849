import { RoomQueries, SHOWN_BY_NAME, type RoomSnapshot } from '#live';
import { Injectable, Logger } from '@nestjs/common';
import type { Namespace } from 'socket.io';

/** Those who came in at the same moment and are to see the room. */
interface Newcomers {
  readonly all: string[];
  readonly team: string[];
}

/** The page shows the room already when its script enters; in a crowd this spares most of the drawing. */
const GATHERED = 100;
const GATHERED_IN_A_CROWD = 250;
const REMEMBERED = 2000;

/** Draws a room once for all who come in together: read once, put into words once. */
@Injectable()
export class Snapshots {
  private readonly log = new Logger('Live');
  private readonly waiting = new Map<string, Newcomers>();
  /** Rooms that were very full when they were drawn a moment ago. */
  private readonly crowds = new Set<string>();

  constructor(private readonly rooms: RoomQueries) {}

  send(namespace: Namespace, sessionId: string, to: { socketId: string; isTeam: boolean }): void {
    const waiting = this.waiting.get(sessionId);
    const newcomers = waiting ?? { all: [], team: [] };
    newcomers[to.isTeam ? 'team' : 'all'].push(to.socketId);
    if (waiting) return;
    this.waiting.set(sessionId, newcomers);
    const gathered = this.crowds.has(sessionId) ? GATHERED_IN_A_CROWD : GATHERED;
    setTimeout(() => {
      this.waiting.delete(sessionId);
      this.draw(namespace, sessionId, newcomers).catch((error: unknown) => this.log.error(String(error)));
    }, gathered).unref();
  }

  private async draw(namespace: Namespace, sessionId: string, { all, team }: Newcomers): Promise<void> {
    if (all.length > 0) {
      const { room } = await this.rooms.whole(sessionId, 'some');
      this.remember(room);
      namespace.local.to(all).emit('room', room);
    }
    if (team.length === 0) return;
    const { room, backstage } = await this.rooms.whole(sessionId, 'everybody');
    const lines = [...room.lines, ...(await this.rooms.teamLines(sessionId))];
    namespace.local.to(team).emit('room', { ...room, backstage, lines });
  }

  private remember({ sessionId, count }: RoomSnapshot): void {
    if (count <= SHOWN_BY_NAME || this.crowds.has(sessionId)) return;
    this.crowds.add(sessionId);
    setTimeout(() => this.crowds.delete(sessionId), REMEMBERED).unref();
  }
}
