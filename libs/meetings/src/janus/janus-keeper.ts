import { Logger } from '@nestjs/common';
import { signedToken, type JanusKeys, type JanusServer } from './janus-server.js';
import { JanusLink, type Listener } from './janus-link.js';
import { JanusRefusal, NO_SUCH_SESSION, type JanusSaid } from './janus-words.js';
import type { KeptSessions } from './kept-sessions.js';
import { VideoRoom } from './video-room.js';

const BEAT = 20_000;
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 5000;

export interface KeeperListener {
  onSaid(said: JanusSaid): void;
  /** These sessions are in our hands again, with those who sit in them. */
  onHeld(sessions: readonly number[]): Promise<void>;
  /** The media server has forgotten this session and all who sat in it. */
  onLost(session: number): void;
}

export interface Open {
  readonly link: JanusLink;
  readonly rooms: VideoRoom;
  readonly own: number;
}

/** Keeps one media server: one line to it, our session there, and those of processes that died before us. */
export class JanusKeeper {
  private readonly log = new Logger('Media');
  private readonly held = new Set<number>();
  private opening: Promise<Open> | undefined;
  private link: JanusLink | undefined;
  private own: number | undefined;
  private beat: NodeJS.Timeout | undefined;
  private again: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(
    readonly server: JanusServer,
    private readonly keys: JanusKeys,
    private readonly kept: KeptSessions,
    private readonly listener: KeeperListener,
  ) {}

  /** Takes over what a process before us left, and does not give up. */
  start(): void {
    this.tryAgainIn(0);
  }

  /** The line and our session, opened where they are not. */
  open(): Promise<Open> {
    if (this.isClosed) return Promise.reject(new Error('This media server is let go of'));
    this.opening ??= this.openAnew().catch((error: unknown) => {
      this.opening = undefined;
      throw error;
    });
    return this.opening;
  }

  /** Begins a session and ends it: whether the server answers, and takes our key. */
  async greet(): Promise<void> {
    const link = await this.line({ onSaid: () => undefined, onGone: () => undefined });
    try {
      const { data } = await link.ask({ janus: 'create' });
      await link.ask({ janus: 'destroy', session_id: data?.id });
    } finally {
      link.close();
    }
  }

  /** Lets go; the sessions stay, for the process that comes after this one. */
  close(): void {
    this.isClosed = true;
    clearInterval(this.beat);
    clearTimeout(this.again);
    this.link?.close();
  }

  private async openAnew(): Promise<Open> {
    const link = await this.line({ onSaid: (said) => this.hear(said), onGone: () => this.lineIsGone() });
    this.link = link;
    const claimed = await this.claimAll(link);
    this.own = this.own ?? claimed[0] ?? (await this.begin(link));
    this.startBeating();
    return { link, rooms: new VideoRoom(link, this.keys), own: this.own };
  }

  private line(listener: Listener): Promise<JanusLink> {
    return JanusLink.open(this.server.url, () => signedToken(this.keys, this.kept.now()), listener);
  }

  /** What we held before the line was lost, and what others left. */
  private async claimAll(link: JanusLink): Promise<number[]> {
    await this.adopt();
    const claimed: number[] = [];
    for (const session of [...this.held]) {
      if (await this.hasClaimed(link, session)) claimed.push(session);
      else await this.forget(session);
    }
    if (claimed.length > 0) await this.listener.onHeld(claimed);
    return claimed;
  }

  private async adopt(): Promise<boolean> {
    const adopted = await this.kept.adoptFrom(this.server.key);
    for (const session of adopted) this.held.add(Number(session));
    return adopted.length > 0;
  }

  private async hasClaimed(link: JanusLink, session: number): Promise<boolean> {
    try {
      await link.ask({ janus: 'claim', session_id: session });
      return true;
    } catch (error) {
      if (error instanceof JanusRefusal && error.code === NO_SUCH_SESSION) return false;
      throw error;
    }
  }

  private async begin(link: JanusLink): Promise<number> {
    const { data } = await link.ask({ janus: 'create' });
    const session = data?.id ?? 0;
    await this.kept.keep(this.server.key, String(session));
    this.held.add(session);
    return session;
  }

  private async forget(session: number): Promise<void> {
    this.held.delete(session);
    if (this.own === session) this.own = undefined;
    await this.kept.forget(this.server.key, String(session));
    this.listener.onLost(session);
  }

  private hear(said: JanusSaid): void {
    if (said.janus === 'timeout' && said.session_id !== undefined) {
      void this.forget(said.session_id).then(() => this.link?.close());
    } else this.listener.onSaid(said);
  }

  private lineIsGone(): void {
    clearInterval(this.beat);
    this.link = undefined;
    this.opening = undefined;
    if (!this.isClosed && this.held.size > 0) this.tryAgainIn(FIRST_PAUSE);
  }

  private tryAgainIn(pause: number): void {
    clearTimeout(this.again);
    this.again = setTimeout(() => {
      this.open().catch((error: unknown) => {
        this.log.warn(`The media server at ${this.server.key} is away: ${String(error)}`);
        if (!this.isClosed) this.tryAgainIn(Math.min(2 * pause, LONGEST_PAUSE));
      });
    }, pause);
    this.again.unref();
  }

  private startBeating(): void {
    clearInterval(this.beat);
    this.beat = setInterval(() => void this.sayStillHere(), BEAT);
    this.beat.unref();
  }

  private async sayStillHere(): Promise<void> {
    try {
      await this.kept.stillHere();
      if (this.link && (await this.adopt())) await this.claimAll(this.link);
      for (const session of this.held) await this.link?.ask({ janus: 'keepalive', session_id: session });
    } catch (error) {
      // A line that answers no more is closed, which leads to a new one.
      this.log.warn(`The media server at ${this.server.key} does not answer: ${String(error)}`);
      this.link?.close();
    }
  }
}
