import type { Socket } from 'socket.io-client';
import type { Notice, RoomSnapshot } from '../../../../../libs/live/src/contract.js';
import type { MeetingPlan } from '../../../../../libs/meetings/src/contract.js';
import { part } from '../elements.js';
import { RoomCall } from './room-call.js';
import { Lobby } from './lobby.js';
import { wireOver } from './room-wire.js';

/** Sound and picture in the room's page: a lobby first, then the call. Where people meet elsewhere it does nothing. */
export class RoomMedia {
  private plan: MeetingPlan | undefined;
  private call: RoomCall | undefined;
  private room: RoomSnapshot | undefined;
  /** Somebody pressed before the room was known: they go in as soon as it is. */
  private pressed: (() => void) | undefined;

  constructor(
    private readonly socket: Socket,
    private readonly me: string,
  ) {
    socket.on('notice', ({ kind }: Notice) => {
      if (['removed', 'withdrawn', 'over'].includes(kind)) this.leave();
    });
    window.addEventListener('pagehide', () => this.leave());
  }

  /** The room was entered, for the first time or again after a lost line. */
  async entered(): Promise<void> {
    if (this.call) {
      await this.call.back();
      return;
    }
    if (this.plan) return;
    this.plan = await wireOver(this.socket).ask<MeetingPlan>('media.plan');
    const stage = part('media');
    if (!stage || !this.plan.capabilities.isInPage) return;
    const lobby = new Lobby(stage, this.plan, (tried) => this.join(stage, tried?.microphone));
    lobby.draw();
  }

  follow(room: RoomSnapshot): void {
    this.room = room;
    this.call?.follow(room);
    const { pressed } = this;
    this.pressed = undefined;
    pressed?.();
  }

  /** `undefined` listens only; null has a microphone that was not tried. */
  private join(stage: HTMLElement, microphone: MediaStreamTrack | null | undefined): void {
    const { plan, room } = this;
    if (!plan) return;
    if (!room) {
      this.pressed = () => this.join(stage, microphone);
      return;
    }
    this.call = new RoomCall(wireOver(this.socket), { plan, me: this.me, stage });
    this.call.follow(room);
    if (microphone !== undefined) this.call.speak(microphone);
  }

  private leave(): void {
    this.call?.close();
    this.call = undefined;
  }
}
