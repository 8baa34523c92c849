import type { IceServer, Line, MeshSignal } from '../../../../../libs/meetings/src/contract.js';
import { camerasOn, noTracks } from './lines.js';
import { MeshPeer } from './mesh-peer.js';
import type { Call, RoomNow, Told, Wire } from './wire.js';

interface Heard {
  readonly from: string;
  readonly description?: unknown;
}

interface MeshOptions {
  readonly personId: string;
  readonly iceServers: readonly IceServer[];
}

/** Sound and picture from browser to browser: one connection with each of the others. */
export class Mesh implements Call {
  private readonly line = crypto.randomUUID();
  private readonly tracks = noTracks();
  private readonly peers = new Map<string, MeshPeer>();
  private readonly greeted = new Set<string>();
  private room: RoomNow = { people: [], on: {} };
  private hasPoorLine = false;
  private isOpen = true;

  constructor(
    private readonly wire: Wire,
    private readonly options: MeshOptions,
    private readonly told: Told,
  ) {
    wire.hear('signal', (heard: Heard) => void this.hear(heard));
  }

  async put(line: Line, track: MediaStreamTrack | null): Promise<void> {
    this.tracks[line] = track;
    await Promise.all([...this.peers.values()].map((peer) => peer.put(line, track)));
    this.suit();
  }

  follow(room: RoomNow): void {
    this.room = room;
    for (const personId of this.peers.keys()) if (!room.people.includes(personId)) this.drop(personId);
    for (const personId of room.people) this.greet(personId);
    this.suit();
    this.tell();
  }

  spare(hasPoorLine: boolean): void {
    this.hasPoorLine = hasPoorLine;
    for (const peer of this.peers.values()) peer.spare(hasPoorLine);
    this.tell();
  }

  back(): Promise<void> {
    // Connections outlive the socket; who came meanwhile has greeted us, and who was missed is greeted again.
    this.greeted.clear();
    this.follow(this.room);
    return Promise.resolve();
  }

  close(): void {
    this.isOpen = false;
    for (const personId of [...this.peers.keys()]) this.drop(personId);
  }

  private greet(personId: string): void {
    if (personId === this.options.personId || this.greeted.has(personId) || this.peers.has(personId)) return;
    this.greeted.add(personId);
    this.say(personId, null, {});
  }

  private async hear({ from, description }: Heard): Promise<void> {
    const signal = description as MeshSignal | undefined;
    if (!this.isOpen || !signal || from === this.options.personId) return;
    if (signal.to !== null && signal.to !== this.line) return;
    const peer = this.peerOf(from, signal);
    await peer?.hear(signal);
  }

  /** A new line of theirs takes the place of an old one, as when they loaded the page again. */
  private peerOf(personId: string, { line, to, description }: MeshSignal): MeshPeer | undefined {
    const known = this.peers.get(personId);
    // Who greets has no connection with us: one that we still hold is of no use.
    if (known?.theirLine === line && to !== null) return known;
    const isCaller = this.options.personId > personId;
    if (!isCaller && description === undefined) {
      // They know our line now, and call.
      this.say(personId, line, {});
      return undefined;
    }
    this.drop(personId);
    const peer = this.newPeer(personId, line, isCaller);
    this.peers.set(personId, peer);
    return peer;
  }

  private newPeer(personId: string, theirLine: string, isCaller: boolean): MeshPeer {
    return new MeshPeer({
      ...{ personId, theirLine, isCaller, tracks: this.tracks },
      iceServers: this.options.iceServers.map(({ urls, ...keys }) => ({ ...keys, urls: [...urls] })),
      send: (signal) => this.say(personId, theirLine, signal),
      changed: () => {
        if (this.hasPoorLine) this.peers.get(personId)?.spare(true);
        this.suit();
        this.tell();
      },
    });
  }

  private drop(personId: string): void {
    this.peers.get(personId)?.close();
    this.peers.delete(personId);
    this.greeted.delete(personId);
  }

  private say(to: string, theirs: string | null, signal: Partial<MeshSignal>): void {
    const description: MeshSignal = { ...signal, line: this.line, to: theirs };
    // Who left a moment ago hears nothing more.
    this.wire.ask('signal', { to, description }).catch(() => undefined);
  }

  private suit(): void {
    for (const peer of this.peers.values()) peer.suit(camerasOn(this.room.on));
  }

  private tell(): void {
    this.told.received([...this.peers.values()].flatMap((peer) => peer.received()));
  }
}
