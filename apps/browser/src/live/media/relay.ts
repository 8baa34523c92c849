import {
  wantedOf,
  type Feed,
  type IceServer,
  type Line,
  type MediaNews,
} from '../../../../../libs/meetings/src/contract.js';
import { noTracks, qualityIn } from './lines.js';
import { RelaySending } from './relay-sending.js';
import { RelayWatching } from './relay-watching.js';
import type { Call, RoomNow, Told, Wire } from './wire.js';

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 5000;

interface RelayOptions {
  readonly personId: string;
  readonly iceServers: readonly IceServer[];
}

/** Sound and picture through the network's media server, which we reach through our own server only. */
export class Relay implements Call {
  /** Our word for our seat on the media server; a page that is loaded again takes another. */
  private readonly seat = crypto.randomUUID();
  private readonly tracks = noTracks();
  private readonly wire: Pick<Wire, 'ask'>;
  private readonly sending: RelaySending;
  private readonly watching: RelayWatching;
  private readonly feeds = new Map<string, Feed>();
  private room: RoomNow = { people: [], on: {}, spotlight: null };
  private hasPoorLine = false;
  private isOpen = true;
  private soon: ReturnType<typeof setTimeout> | undefined;
  private seating: Promise<void> | undefined;

  constructor(
    line: Wire,
    private readonly options: RelayOptions,
    private readonly told: Told,
  ) {
    this.wire = seated(line, this.seat);
    const iceServers = options.iceServers.map(({ urls, ...keys }) => ({ ...keys, urls: [...urls] }));
    this.sending = new RelaySending(this.wire, iceServers, this.tracks);
    this.watching = new RelayWatching(this.wire, iceServers, () =>
      this.told.received(this.watching.received()),
    );
    line.hear('media.news', (news: MediaNews) => this.hear(news));
    void this.sit();
  }

  async put(line: Line, track: MediaStreamTrack | null): Promise<void> {
    this.tracks[line] = track;
    // Who is without a seat sends it with the next one.
    if (this.seating && !this.sending.isOpen) return;
    await this.sending.put(line, track);
    this.suit();
  }

  follow(room: RoomNow): void {
    this.room = room;
    this.suit();
    this.watch();
  }

  spare(hasPoorLine: boolean): void {
    this.hasPoorLine = hasPoorLine;
    this.watch();
  }

  async back(): Promise<void> {
    if (this.seating) return;
    try {
      const feeds = await this.wire.ask<Feed[]>('media.resume', { watched: this.watching.lines });
      this.know(feeds, { anew: true });
      this.watch();
    } catch {
      await this.sit();
    }
  }

  close(): void {
    this.isOpen = false;
    this.sending.close();
    this.watching.close();
    this.wire.ask('media.leave').catch(() => undefined);
  }

  private hear(news: MediaNews): void {
    if (news.kind === 'feeds') this.know(news.feeds, { anew: false });
    else if (news.kind === 'left') this.feeds.delete(news.participant);
    else if (news.kind === 'lost') void this.sit();
    else this.told.trouble(POOR);
    this.watch();
  }

  /** Takes a seat, and goes on trying: the media server may be away for a while. */
  private sit(): Promise<void> {
    this.seating ??= this.sitDown(FIRST_PAUSE).finally(() => (this.seating = undefined));
    return this.seating;
  }

  private async sitDown(pause: number): Promise<void> {
    this.watching.close();
    this.feeds.clear();
    while (this.isOpen) {
      try {
        this.know(await this.wire.ask<Feed[]>('media.sit'), { anew: true });
        await this.sending.openAgain();
        this.told.trouble(null);
        break;
      } catch (error) {
        this.told.trouble(error instanceof Error ? error.message : String(error));
        await new Promise((resolve) => setTimeout(resolve, pause));
        pause = Math.min(2 * pause, LONGEST_PAUSE);
      }
    }
    this.watch();
  }

  private know(feeds: readonly Feed[], { anew }: { anew: boolean }): void {
    if (anew) this.feeds.clear();
    for (const feed of feeds) this.feeds.set(feed.participant, feed);
  }

  private watch(): void {
    const { personId } = this.options;
    const wanted = wantedOf([...this.feeds.values()], this.room.on, {
      personId,
      hasPoorLine: this.hasPoorLine,
    });
    // As when somebody stopped at this moment, of which we are told in the next.
    this.watching.want(wanted).catch(() => this.watchSoon());
  }

  private watchSoon(): void {
    clearTimeout(this.soon);
    if (this.isOpen && !this.seating) this.soon = setTimeout(() => this.watch(), FIRST_PAUSE);
  }

  private suit(): void {
    this.sending.suit(qualityIn(this.room, this.options.personId));
  }
}

const POOR = 'Your line is slow just now. Press “My line is poor” to go on without pictures.';

/** Everything that is said of a seat names it. */
function seated(wire: Wire, seat: string): Pick<Wire, 'ask'> {
  return { ask: (name, message = {}) => wire.ask(name, { seat, ...(message as object) }) };
}
