import { io, type Socket } from 'socket.io-client';
import {
  HEARTBEAT,
  patched,
  withCaption,
  withLine,
  type Answer,
  type ClientMessages,
  type Entered,
  type Notice,
  type RoomCaption,
  type RoomLine,
  type RoomPatch,
  type RoomSnapshot,
} from '../../../../libs/live/src/contract.js';

const PATIENCE = 10_000;
/** So long a change may be overtaken by later ones before it counts as missed. */
const ON_ITS_WAY = 1500;

/** What the page is told. */
export interface Listener {
  /** The room stands otherwise; `before` is nothing when it is seen for the first time. */
  readonly changed: (room: RoomSnapshot, before: RoomSnapshot | undefined) => void;
  readonly entered: (me: Entered) => void;
  readonly refused: (code: string, message: string) => void;
  readonly noticed: (notice: Notice) => void;
  readonly lost: () => void;
}

/** The line to a room: it comes back by itself, goes on as the same stay, and asks for the whole room where it missed something. */
export class RoomLineTo {
  readonly socket: Socket;
  private room: RoomSnapshot | undefined;
  private early: RoomPatch[] = [];
  private missing: number | undefined;
  private hasLeft = false;

  constructor(
    private readonly sessionId: string,
    private readonly listener: Listener,
  ) {
    this.socket = io('/live', { transports: ['websocket', 'polling'], reconnectionDelayMax: 4000 });
    this.socket.on('connect', () => void this.enter());
    this.socket.on('disconnect', () => this.listener.lost());
    this.socket.on('connect_error', (error: Error & { data?: { code: string; message: string } }) => {
      if (error.data) this.listener.refused(error.data.code, error.data.message);
      else this.listener.lost();
    });
    this.socket.on('room', (room: RoomSnapshot) => this.begin(room));
    this.socket.on('patch', (patch: RoomPatch) => this.take(patch));
    this.socket.on('said', (line: RoomLine) => this.hear(line));
    this.socket.on('caption', (caption: RoomCaption) => this.read(caption));
    this.socket.on('notice', (notice: Notice) => this.notice(notice));
    window.setInterval(() => this.beat(), HEARTBEAT);
    window.addEventListener('pagehide', () => this.leave());
    document.addEventListener('visibilitychange', () => this.beat());
  }

  async ask<K extends keyof ClientMessages>(name: K, value: ClientMessages[K]): Promise<Answer> {
    try {
      return (await this.socket.timeout(PATIENCE).emitWithAck(name, value)) as Answer;
    } catch {
      const message = 'The line is lost, so this was not sent. It is kept here: try again in a moment.';
      return { ok: false, code: 'line-lost', message };
    }
  }

  isUp(): boolean {
    return this.socket.connected;
  }

  leave(): void {
    this.hasLeft = true;
    this.socket.emit('leave', {});
    this.forget();
  }

  async enter(): Promise<void> {
    if (this.hasLeft) return;
    const connectionId = sessionStorage.getItem(this.key) ?? undefined;
    const asked = connectionId ? { sessionId: this.sessionId, connectionId } : { sessionId: this.sessionId };
    const answer = await this.ask('enter', asked);
    if (answer.ok) {
      const me = answer.value as Entered;
      sessionStorage.setItem(this.key, me.connectionId);
      this.listener.entered(me);
      for (const line of me.mine) this.hear(line);
    } else if (answer.code !== 'line-lost') this.listener.refused(answer.code, answer.message);
  }

  private get key(): string {
    return `room:${this.sessionId}`;
  }

  /** A tab that is copied would go on as the same line: whoever leaves starts anew. */
  private forget(): void {
    sessionStorage.removeItem(this.key);
  }

  private beat(): void {
    if (this.socket.connected && this.room && !this.hasLeft) this.socket.emit('seen', {});
  }

  private begin(room: RoomSnapshot): void {
    const before = this.room;
    // What was heard while the line was lost stands in the room that was just sent; ours to the facilitator do not.
    const own = before?.lines.filter(({ to }) => to === 'facilitator') ?? [];
    // A room that was drawn up before a change that we know of already is older than what we see.
    const newer = before && before.version > room.version ? { ...room, ...before } : room;
    this.room = { ...newer, lines: own.reduce(withLine, room.lines), captions: room.captions };
    this.listener.changed(this.room, before);
    for (const patch of this.early.splice(0)) this.take(patch);
  }

  /** Changes may overtake one another on their way through two servers: a later one waits for those before it. */
  private take(patch: RoomPatch): void {
    const next = this.room && patched(this.room, patch);
    if (!next) {
      this.early.push(patch);
      this.missing ??= window.setTimeout(() => this.catchUp(), ON_ITS_WAY);
    } else if (next !== this.room) {
      this.change(next);
      for (const one of this.early.splice(0)) this.take(one);
    }
  }

  private catchUp(): void {
    this.missing = undefined;
    if (this.early.length > 0) void this.enter();
  }

  private hear(line: RoomLine): void {
    if (!this.room) return;
    this.change({ ...this.room, lines: withLine(this.room.lines, line) });
  }

  private read(caption: RoomCaption): void {
    if (!this.room) return;
    this.change({ ...this.room, captions: withCaption(this.room.captions, caption) });
  }

  private change(room: RoomSnapshot): void {
    const before = this.room;
    this.room = room;
    this.listener.changed(room, before);
  }

  private notice(notice: Notice): void {
    if (['removed', 'withdrawn', 'over'].includes(notice.kind)) this.hasLeft = true;
    if (notice.kind === 'admitted') void this.enter();
    this.listener.noticed(notice);
  }
}
