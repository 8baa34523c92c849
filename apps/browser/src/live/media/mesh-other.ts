import type { Line, MeshSignal, Quality } from '../../../../../libs/meetings/src/contract.js';
import { MeshPeer, type PeerOptions } from './mesh-peer.js';
import type { Received } from './wire.js';

export interface OtherOptions extends Omit<PeerOptions, 'send' | 'personId'> {
  send(signal: Partial<MeshSignal>): void;
}

/** A call has so long to come about; each further one twice as long, as on a line that is very slow. */
const PATIENCE = 8000;
const LONGEST_PATIENCE = 60_000;
/** A page that did not answer so many calls is closed. */
const MOST_CALLS = 6;

/**
 * One page of one other person. Of two pages one calls, and numbers its calls; a call that failed, for whatever
 * reason, is not mended but made anew: keys that did not fit cannot be agreed on twice.
 */
export class MeshOther {
  private peer: MeshPeer | undefined;
  private call = 0;
  private calledAt = -Infinity;
  private missed = 0;

  constructor(
    readonly personId: string,
    private readonly options: OtherOptions,
  ) {}

  get isGivenUp(): boolean {
    return this.missed >= MOST_CALLS;
  }

  hear(signal: MeshSignal): void {
    if (signal.call === undefined) this.greeted(signal.heard ?? 0);
    else if (signal.call === this.call) this.peer?.hear(signal);
    else if (signal.call > this.call && !this.options.isCaller) this.begin(signal.call).hear(signal);
  }

  /** Called each second: has the call come about, does it still stand? */
  look(): void {
    if (this.peer?.isConnected) this.missed = 0;
    else if (this.peer?.isBroken || performance.now() - this.calledAt > this.patience) this.again();
  }

  async put(line: Line, track: MediaStreamTrack | null): Promise<void> {
    await this.peer?.put(line, track);
  }

  suit(quality: Quality): void {
    this.peer?.suit(quality);
  }

  spare(hasPoorLine: boolean): void {
    this.peer?.spare(hasPoorLine);
  }

  received(): Received[] {
    return this.peer?.isConnected ? this.peer.received() : [];
  }

  close(): void {
    this.peer?.close();
  }

  private get patience(): number {
    return Math.min(PATIENCE * 2 ** this.missed, LONGEST_PATIENCE);
  }

  /** They are here and ask to be called. Where our call is still on its way to them, it crossed their greeting. */
  private greeted(heard: number): void {
    const isOnItsWay = heard < this.call && this.peer?.isAnswered === false && !this.peer.isBroken;
    if (!this.options.isCaller) this.askToBeCalled();
    else if (!isOnItsWay) this.begin(this.call + 1);
  }

  private again(): void {
    this.missed++;
    if (this.options.isCaller) this.begin(this.call + 1);
    else this.askToBeCalled();
  }

  private askToBeCalled(): void {
    this.calledAt = performance.now();
    this.options.send({ heard: this.call });
  }

  private begin(call: number): MeshPeer {
    this.peer?.close();
    this.call = call;
    this.calledAt = performance.now();
    this.peer = new MeshPeer({
      ...this.options,
      personId: this.personId,
      send: (signal) => this.options.send({ ...signal, call }),
    });
    return this.peer;
  }
}
