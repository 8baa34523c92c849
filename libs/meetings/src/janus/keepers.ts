import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { mediaServerAway } from '../meetings.errors.js';
import { MEETINGS_SETTINGS, type MeetingsSettings } from '../meetings-settings.js';
import { JanusKeeper, type KeeperListener, type Open } from './janus-keeper.js';
import { janusServersIn } from './janus-server.js';
import { KeptSessions } from './kept-sessions.js';
import { Pins } from './pins.js';
import { Seats } from './seats.js';

/** The media servers that `JANUS_URL` names, each with its keeper; a line to one is opened when it is needed. */
@Injectable()
export class Keepers implements OnApplicationShutdown {
  private readonly byServer = new Map<string, JanusKeeper>();

  constructor(
    @Inject(MEETINGS_SETTINGS) settings: MeetingsSettings,
    private readonly kept: KeptSessions,
    private readonly pins: Pins,
    private readonly seats: Seats,
  ) {
    const keys = { adminKey: settings.janusAdminKey ?? '' };
    for (const server of janusServersIn(settings.janusUrl)) {
      this.byServer.set(server.key, new JanusKeeper(server, keys, kept, this.listenerFor(server.key)));
    }
  }

  /** Takes over what a process before this one left, before anybody asks: for servers, not for commands. */
  async begin(): Promise<void> {
    if (this.byServer.size === 0) return;
    for (const server of await this.pins.serversInUse()) this.byServer.get(server)?.start();
  }

  onApplicationShutdown(): void {
    for (const keeper of this.byServer.values()) keeper.close();
    this.kept.letGo();
  }

  get servers(): readonly string[] {
    return [...this.byServer.keys()];
  }

  /** An open line to that server; a refusal for the person at the screen where it is away. */
  async at(server: string): Promise<Open> {
    const keeper = this.byServer.get(server);
    if (!keeper) throw mediaServerAway();
    return keeper.open().catch(() => {
      throw mediaServerAway();
    });
  }

  /** A word with that server that leaves nothing behind. */
  async greet(server: string): Promise<void> {
    await this.byServer.get(server)?.greet();
  }

  private listenerFor(server: string): KeeperListener {
    return {
      onSaid: (said) => this.seats.hear(said),
      onHeld: (sessions) => this.seats.takeOver(server, sessions, this.kept.now()),
      onLost: (session) => this.seats.lose(session),
    };
  }
}
