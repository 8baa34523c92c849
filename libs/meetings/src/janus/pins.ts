import { Transactions } from '#database';
import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';
import { MediaRoom } from '../tables/media-room.entity.js';
import { MediaSession } from '../tables/media-session.entity.js';

/** Which of several media servers carries which session. */
@Injectable()
export class Pins {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** The one it is pinned to; whoever comes first pins it to the one with the fewest rooms. */
  async serverOf(sessionId: string, servers: readonly string[]): Promise<string> {
    return this.transactions.run(async (tables) => {
      const pinned = await tables.findOneBy(MediaRoom, { sessionId });
      if (pinned && servers.includes(pinned.server)) return pinned.server;
      const rooms = await tables.find(MediaRoom);
      const count = (server: string): number => rooms.filter((room) => room.server === server).length;
      const server = [...servers].sort((one, other) => count(one) - count(other))[0] ?? '';
      await tables.upsert(MediaRoom, { sessionId, server, pinnedAt: this.clock.now() }, ['sessionId']);
      return server;
    });
  }

  /** Servers at which somebody still holds something. */
  async serversInUse(): Promise<string[]> {
    const sessions = await this.transactions.run((tables) => tables.find(MediaSession));
    return [...new Set(sessions.map(({ server }) => server))];
  }
}
