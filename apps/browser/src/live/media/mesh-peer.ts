import {
  LINES,
  type Candidate,
  type Description,
  type Line,
  type MeshSignal,
  type Quality,
} from '../../../../../libs/meetings/src/contract.js';
import { gatherCandidates } from './candidates.js';
import { lineIn, openLines, suitCamera, type Tracks } from './lines.js';
import { received } from './receiving.js';
import type { Received } from './wire.js';

export interface PeerOptions {
  readonly personId: string;
  /** Of two, one calls; the same gives way when both change something at once. */
  readonly isCaller: boolean;
  readonly iceServers: RTCIceServer[];
  readonly tracks: Tracks;
  send(signal: Pick<MeshSignal, 'description' | 'candidates'>): void;
  changed(): void;
}

/** The connection with one other browser, by the pattern that the standard calls perfect negotiation. */
export class MeshPeer {
  private readonly peer: RTCPeerConnection;
  private isOffering = false;
  private isIgnoring = false;
  private isOpen = true;
  private isAtOdds = false;
  /** Signals are taken one after another; what is found early waits for the description that it belongs to. */
  private taking: Promise<void> = Promise.resolve();
  private readonly early: Candidate[] = [];

  constructor(private readonly options: PeerOptions) {
    const { iceServers, isCaller, tracks } = options;
    this.peer = new RTCPeerConnection({ iceServers, bundlePolicy: 'max-bundle' });
    gatherCandidates(this.peer, (found) => this.sendCandidates(found));
    this.peer.addEventListener('negotiationneeded', () => void this.offer());
    this.peer.addEventListener('connectionstatechange', () => options.changed());
    if (isCaller) openLines(this.peer, 'sendrecv', tracks);
  }

  get isConnected(): boolean {
    return this.peer.connectionState === 'connected' && !this.isAtOdds;
  }

  /** Whether the other side has agreed to anything yet. */
  get isAnswered(): boolean {
    return this.peer.remoteDescription !== null;
  }

  get isBroken(): boolean {
    return this.isAtOdds || ['failed', 'closed'].includes(this.peer.connectionState);
  }

  async put(line: Line, track: MediaStreamTrack | null): Promise<void> {
    await lineIn(this.peer, line)?.sender.replaceTrack(track);
  }

  suit(quality: Quality): void {
    void suitCamera(this.peer, quality);
  }

  /** Whether they may send us their camera: what is not wanted does not travel. */
  spare(hasPoorLine: boolean): void {
    const camera = lineIn(this.peer, 'camera');
    if (camera) camera.direction = hasPoorLine ? 'sendonly' : 'sendrecv';
  }

  received(): Received[] {
    const { personId } = this.options;
    return LINES.flatMap((line) => {
      const receiver = lineIn(this.peer, line)?.receiver;
      return receiver ? [received(personId, line, receiver)] : [];
    });
  }

  hear(signal: Pick<MeshSignal, 'description' | 'candidates'>): void {
    this.taking = this.taking.then(() => this.take(signal)).catch(() => this.giveUp());
  }

  close(): void {
    this.isOpen = false;
    this.peer.close();
  }

  private async take({
    description,
    candidates,
  }: Pick<MeshSignal, 'description' | 'candidates'>): Promise<void> {
    if (!this.isOpen) return;
    if (description) await this.agree(description);
    this.early.push(...(candidates ?? []));
    if (!this.peer.remoteDescription) return;
    for (const candidate of this.early.splice(0)) await this.add(candidate);
  }

  private async offer(): Promise<void> {
    try {
      this.isOffering = true;
      await this.peer.setLocalDescription();
      this.sayDescription();
    } catch {
      this.giveUp();
    } finally {
      this.isOffering = false;
    }
  }

  /** What was agreed does not fit: another call will. */
  private giveUp(): void {
    this.isAtOdds = this.isOpen;
  }

  private async agree(description: Description): Promise<void> {
    const connection = this.peer;
    const collides =
      description.type === 'offer' && (this.isOffering || connection.signalingState !== 'stable');
    this.isIgnoring = collides && !this.options.isCaller;
    if (this.isIgnoring) return;
    await connection.setRemoteDescription(description);
    if (description.type === 'offer') {
      await this.joinLines();
      await connection.setLocalDescription();
      this.sayDescription();
    }
    this.options.changed();
  }

  /** Who is called sends on the lines that the caller opened, instead of opening as many again. */
  private async joinLines(): Promise<void> {
    for (const line of LINES) {
      const transceiver = lineIn(this.peer, line);
      if (!transceiver || transceiver.direction !== 'recvonly') continue;
      transceiver.direction = 'sendrecv';
      await transceiver.sender.replaceTrack(this.options.tracks[line]);
    }
  }

  private async add(candidate: Candidate): Promise<void> {
    try {
      await this.peer.addIceCandidate(candidate);
    } catch (error) {
      if (!this.isIgnoring) throw error;
    }
  }

  private sayDescription(): void {
    const { localDescription } = this.peer;
    if (!localDescription || !this.isOpen) return;
    this.options.send({ description: { type: localDescription.type as 'offer', sdp: localDescription.sdp } });
  }

  private sendCandidates(found: (Candidate | null)[]): void {
    const candidates = found.filter((one) => one !== null);
    if (this.isOpen && candidates.length > 0) this.options.send({ candidates });
  }
}
