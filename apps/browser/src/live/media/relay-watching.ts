import {
  LINES,
  personOf,
  type Candidate,
  type Wanted,
  type Watched,
  type Watching,
} from '../../../../../libs/meetings/src/contract.js';
import { gatherCandidates } from './candidates.js';
import { received } from './receiving.js';
import type { Received, Wire } from './wire.js';

/** What we receive through the media server: one connection for the lines of all. */
export class RelayWatching {
  private peer: RTCPeerConnection | undefined;
  private wanted: readonly Wanted[] = [];
  private watched: readonly Watched[] = [];
  private isBusy = false;
  private isStale = false;

  constructor(
    private readonly wire: Pick<Wire, 'ask'>,
    private readonly iceServers: RTCIceServer[],
    private readonly changed: () => void,
  ) {}

  /** One agreement after another: what is wanted meanwhile waits for the next. */
  async want(wanted: readonly Wanted[]): Promise<void> {
    this.wanted = wanted;
    this.isStale = true;
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      while (this.takeStale()) await this.agree();
    } finally {
      this.isBusy = false;
    }
  }

  /** What a seat that is ours again should know of. */
  get lines(): readonly Wanted[] {
    return this.watched.map(({ feed, mid }) => ({ feed, mid }));
  }

  received(): Received[] {
    const all = this.peer?.getTransceivers() ?? [];
    return this.watched.flatMap(({ here, feed, mid }) => {
      const receiver = all.find((one) => one.mid === here)?.receiver;
      const line = LINES[Number(mid)];
      return receiver && line ? [received(personOf(feed), line, receiver)] : [];
    });
  }

  close(): void {
    this.peer?.close();
    this.peer = undefined;
    this.watched = [];
  }

  private takeStale(): boolean {
    const isStale = this.isStale;
    this.isStale = false;
    return isStale;
  }

  private async agree(): Promise<void> {
    const watching = await this.wire.ask<Watching | null>('media.watch', { wanted: this.wanted });
    if (!watching) return;
    if (watching.offer) await this.answer(watching.offer);
    this.watched = watching.watched.filter(({ feed, mid }) => this.isWanted(feed, mid));
    this.changed();
  }

  private isWanted(feed: string, mid: string): boolean {
    return this.wanted.some((one) => one.feed === feed && one.mid === mid);
  }

  private async answer(offer: RTCSessionDescriptionInit): Promise<void> {
    const connection = (this.peer ??= this.open());
    await connection.setRemoteDescription(offer);
    await connection.setLocalDescription();
    const answer = { type: 'answer', sdp: connection.localDescription?.sdp ?? '' };
    await this.wire.ask('media.watching', { answer });
  }

  private open(): RTCPeerConnection {
    const connection = new RTCPeerConnection({ iceServers: this.iceServers, bundlePolicy: 'max-bundle' });
    gatherCandidates(connection, (candidates) => this.sendCandidates(candidates));
    return connection;
  }

  private sendCandidates(candidates: (Candidate | null)[]): void {
    this.wire.ask('media.candidates', { side: 'watching', candidates }).catch(() => undefined);
  }
}
