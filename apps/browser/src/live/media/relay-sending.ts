import type { Candidate, Description, Line, Quality } from '../../../../../libs/meetings/src/contract.js';
import { gatherCandidates } from './candidates.js';
import { lineIn, openLines, suitCamera, type Tracks } from './lines.js';
import type { Wire } from './wire.js';

/** What we send through the media server; opened with the first thing that there is to send. */
export class RelaySending {
  private peer: RTCPeerConnection | undefined;

  constructor(
    private readonly wire: Pick<Wire, 'ask'>,
    private readonly iceServers: RTCIceServer[],
    private readonly tracks: Tracks,
  ) {}

  get isOpen(): boolean {
    return this.peer !== undefined;
  }

  async put(line: Line, track: MediaStreamTrack | null): Promise<void> {
    if (this.peer) await lineIn(this.peer, line)?.sender.replaceTrack(track);
    else if (track) await this.open();
  }

  suit(quality: Quality): void {
    if (this.peer) void suitCamera(this.peer, quality);
  }

  /** The seat is new: what was sent on the one before goes on. */
  async openAgain(): Promise<void> {
    this.close();
    if (Object.values(this.tracks).some((track) => track !== null)) await this.open();
  }

  close(): void {
    this.peer?.close();
    this.peer = undefined;
  }

  private async open(): Promise<void> {
    const connection = new RTCPeerConnection({ iceServers: this.iceServers, bundlePolicy: 'max-bundle' });
    this.peer = connection;
    openLines(connection, 'sendonly', this.tracks);
    gatherCandidates(connection, (candidates) => this.sendCandidates(candidates));
    await connection.setLocalDescription();
    const offer = { type: 'offer', sdp: connection.localDescription?.sdp ?? '' };
    const answer = await this.wire.ask<Description>('media.publish', { offer });
    if (connection.signalingState !== 'closed') await connection.setRemoteDescription(answer);
  }

  private sendCandidates(candidates: (Candidate | null)[]): void {
    this.wire.ask('media.candidates', { side: 'sending', candidates }).catch(() => undefined);
  }
}
