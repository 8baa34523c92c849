import type { RoomSnapshot } from '../../../../../libs/live/src/contract.js';
import {
  hasRoomForCamera,
  isPastItsMeans,
  type Line,
  type LinesOn,
  type MeetingPlan,
} from '../../../../../libs/meetings/src/contract.js';
import { el, part } from '../elements.js';
import { announce, notify } from '../news.js';
import { Controls } from './controls.js';
import { camerasOn } from './lines.js';
import { sentenceOf } from './lobby.js';
import { Mesh } from './mesh.js';
import { OwnLines } from './own-lines.js';
import { Relay } from './relay.js';
import { Tiles } from './tiles.js';
import type { Call, Wire } from './wire.js';

interface CallOptions {
  readonly plan: MeetingPlan;
  readonly me: string;
  readonly stage: HTMLElement;
}

/** The call, as the room's page shows it: what we send, what we receive, and the buttons. */
export class RoomCall {
  private readonly call: Call;
  private readonly own: OwnLines;
  private readonly tiles: Tiles;
  private readonly controls: Controls;
  private readonly way = el('p', { class: 'wh-quiet' });
  private room: RoomSnapshot | undefined;
  private hasPoorLine = false;

  constructor(
    private readonly wire: Wire,
    private readonly options: CallOptions,
  ) {
    const { plan, stage, me } = options;
    const pictures = el('div');
    stage.replaceChildren(pictures, this.way);
    this.tiles = new Tiles(pictures);
    const told = {
      received: this.tiles.hear.bind(this.tiles),
      trouble: (sentence: string | null) => notify(sentence ?? ''),
    };
    const { iceServers, capabilities } = plan;
    const kind = capabilities.way === 'janus' ? Relay : Mesh;
    this.call = new kind(wire, { personId: me, iceServers }, told);
    this.own = new OwnLines(this.call, () => this.changed());
    const presses = { line: (line: Line) => void this.press(line), poorLine: () => void this.spare() };
    this.controls = new Controls(part('media-controls') ?? el('span'), presses, {
      hasScreens: capabilities.screens,
    });
    this.changed();
  }

  /** Goes in with sound. */
  speak(tried: MediaStreamTrack | null): void {
    void this.turnOn('microphone', tried);
  }

  follow(room: RoomSnapshot): void {
    this.room = room;
    if (this.own.on.microphone && room.muted.includes(this.options.me)) void this.own.turnOff('microphone');
    this.call.follow({ people: Object.keys(room.people), on: room.media, spotlight: room.spotlight });
    this.draw();
  }

  async back(): Promise<void> {
    this.say();
    await this.call.back();
  }

  close(): void {
    this.own.stopAll();
    this.call.close();
    this.options.stage.replaceChildren();
    part('media-controls')?.replaceChildren();
  }

  private async press(line: Line): Promise<void> {
    if (this.own.on[line]) await this.own.turnOff(line);
    else await this.turnOn(line);
  }

  private async turnOn(line: Line, tried: MediaStreamTrack | null = null): Promise<void> {
    const refusal = this.refusalOf(line);
    if (refusal !== undefined) {
      notify(refusal);
      return;
    }
    try {
      await this.own.turnOn(line, tried);
      notify('');
    } catch (error) {
      notify(sentenceOf(error));
    }
  }

  private refusalOf(line: Line): string | undefined {
    const { me, plan } = this.options;
    if (line === 'microphone' && this.room?.muted.includes(me)) return MUTED;
    if (line !== 'camera') return undefined;
    if (this.hasPoorLine) return POOR_NO_CAMERA;
    const on = camerasOn(this.room?.media ?? {});
    return hasRoomForCamera(on, plan.capabilities)
      ? undefined
      : `${on} cameras are on, which is all that this room carries well. Yours stays off. People still hear you.`;
  }

  private async spare(): Promise<void> {
    this.hasPoorLine = !this.hasPoorLine;
    this.call.spare(this.hasPoorLine);
    if (this.hasPoorLine) await this.own.turnOff('camera');
    announce(this.hasPoorLine ? POOR : 'Pictures are on again for you.');
    this.changed();
  }

  private changed(): void {
    this.say();
    this.controls.show(this.own.on, this.hasPoorLine);
    this.draw();
  }

  /** Everybody sees who has what on. */
  private say(): void {
    const on: LinesOn = this.own.on;
    this.wire.ask('media', on).catch((error: unknown) => notify(sentenceOf(error)));
  }

  private draw(): void {
    const { me, plan } = this.options;
    const { room } = this;
    if (!room) return;
    const names = (personId: string): string => room.people[personId]?.name ?? 'Somebody';
    const isOn = (personId: string, line: Line): boolean => room.media[personId]?.[line] === true;
    this.tiles.show(
      { me, names, isOn, hasPoorLine: this.hasPoorLine, spotlight: room.spotlight },
      this.own.tracks.camera,
    );
    const here = { people: room.count, camerasOn: camerasOn(room.media) };
    const words = this.hasPoorLine ? POOR : isPastItsMeans(here, plan.capabilities) ? PAST : plan.says;
    if (this.way.textContent !== words) this.way.textContent = words;
  }
}

const POOR = 'Video off for you. You stay in the room, and hear everybody.';
const POOR_NO_CAMERA = 'Your camera stays off while your line is poor. Press “My line is poor” again first.';
const MUTED = 'Those who run this session have muted you. Put your hand up to speak.';
const PAST = 'This room is fuller than it carries well. Please leave your camera off.';
