import type { IceServer, Line, MeshSignal } from '../../../../../libs/meetings/src/contract.js';
import { noTracks, qualityIn } from './lines.js';
import { MeshOther } from './mesh-other.js';
import type { Call, RoomNow, Told, Wire } from './wire.js';

interface Heard {
  readonly from: string;
  readonly description?: unknown;
}

interface MeshOptions {
  readonly personId: string;
  readonly iceServers: readonly IceServer[];
}

/** How often it is looked whether everybody is heard; nobody is called again before a call had its time. */
const LOOK = 1000;
/** Somebody here whom we have no line with is greeted again: they may be in the lobby, or the greeting was lost. */
const GREET_AGAIN = 15_000;

/** Sound and picture from browser to browser: one connection with each page of the others. */
export class Mesh implements Call {
  private readonly line = crypto.randomUUID();
  private readonly tracks = noTracks();
  /** By their line: somebody who has the room open twice is heard twice, and neither page ends the other's call. */
  private readonly others = new Map<string, MeshOther>();
  private readonly greeted = new Map<string, number>();
  private readonly looking = window.setInterval(() => this.look(), LOOK);
  private room: RoomNow = { people: [], on: {}, spotlight: null };
  private hasPoorLine = false;
  private isOpen = true;

  constructor(
    private readonly wire: Wire,
    private readonly options: MeshOptions,
    private readonly told: Told,
  ) {
    wire.hear('signal', (heard: Heard) => this.hear(heard));
  }

  async put(line: Line, track: MediaStreamTrack | null): Promise<void> {
    this.tracks[line] = track;
    await Promise.all([...this.others.values()].map((other) => other.put(line, track)));
    this.suit();
  }

  follow(room: RoomNow): void {
    this.room = room;
    for (const [line, { personId }] of this.others) if (!room.people.includes(personId)) this.drop(line);
    for (const personId of this.greeted.keys())
      if (!room.people.includes(personId)) this.greeted.delete(personId);
    this.greetAll();
    this.suit();
    this.tell();
  }

  spare(hasPoorLine: boolean): void {
    this.hasPoorLine = hasPoorLine;
    for (const other of this.others.values()) other.spare(hasPoorLine);
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
    window.clearInterval(this.looking);
    for (const line of [...this.others.keys()]) this.drop(line);
  }

  private greetAll(): void {
    const known = new Set([...this.others.values()].map(({ personId }) => personId));
    const now = performance.now();
    for (const personId of this.room.people) {
      const isDue = now - (this.greeted.get(personId) ?? -Infinity) > GREET_AGAIN;
      if (!isDue || personId === this.options.personId || known.has(personId)) continue;
      this.greeted.set(personId, now);
      this.say(personId, null, { heard: 0 });
    }
  }

  private hear({ from, description }: Heard): void {
    const signal = description as MeshSignal | undefined;
    if (!this.isOpen || !signal || from === this.options.personId) return;
    if (signal.to !== null && signal.to !== this.line) return;
    this.otherAt(signal.line, from).hear(signal);
  }

  private otherAt(line: string, personId: string): MeshOther {
    const known = this.others.get(line);
    if (known) return known;
    const { iceServers, personId: me } = this.options;
    const other = new MeshOther(personId, {
      ...{ isCaller: me > personId, tracks: this.tracks },
      iceServers: iceServers.map(({ urls, ...keys }) => ({ ...keys, urls: [...urls] })),
      send: (signal) => this.say(personId, line, signal),
      changed: () => {
        if (this.hasPoorLine) other.spare(true);
        this.suit();
        this.tell();
      },
    });
    this.others.set(line, other);
    return other;
  }

  /** Whom we do not hear is called again, and a page that never answers is given up. */
  private look(): void {
    for (const [line, other] of this.others) {
      other.look();
      if (other.isGivenUp) this.drop(line);
    }
    this.greetAll();
  }

  private drop(line: string): void {
    this.others.get(line)?.close();
    this.others.delete(line);
    this.tell();
  }

  private say(to: string, theirs: string | null, signal: Partial<MeshSignal>): void {
    const description: MeshSignal = { ...signal, line: this.line, to: theirs };
    // Who left a moment ago hears nothing more.
    this.wire.ask('signal', { to, description }).catch(() => undefined);
  }

  private suit(): void {
    const quality = qualityIn(this.room, this.options.personId);
    for (const other of this.others.values()) other.suit(quality);
  }

  private tell(): void {
    this.told.received([...this.others.values()].flatMap((other) => other.received()));
  }
}
