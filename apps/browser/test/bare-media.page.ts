import { openCamera, openMicrophone } from '../src/live/media/devices.js';
import { Mesh } from '../src/live/media/mesh.js';
import { Relay } from '../src/live/media/relay.js';
import type { Call, RoomNow, Wire } from '../src/live/media/wire.js';

/** A page with nothing but sound and picture: the test is its room. */
declare global {
  interface Window {
    say(name: string, message: unknown): Promise<{ ok: boolean; value: unknown }>;
    heard: Record<string, ((message: never) => void)[]>;
    call: Call;
    begin(way: 'mesh' | 'janus', personId: string): void;
    turnOn(line: 'microphone' | 'camera'): Promise<void>;
    follow(room: RoomNow): void;
    troubles: (string | null)[];
    received: string[];
  }
}

window.heard = {};
window.troubles = [];
window.received = [];

const wire: Wire = {
  ask: async <T>(name: string, message?: unknown) => {
    const { ok, value } = await window.say(name, message ?? {});
    if (!ok) throw new Error(String(value));
    return value as T;
  },
  hear: (name, listener) => {
    (window.heard[name] ??= []).push(listener);
  },
};

window.begin = (way, personId) => {
  const told = {
    received: (lines: readonly { personId: string; line: string; track: MediaStreamTrack }[]) => {
      window.received = lines.map(({ personId: whose, line }) => `${whose} ${line}`);
      for (const { personId: whose, line, track } of lines) play(track, `${whose} ${line}`);
    },
    trouble: (sentence: string | null) => window.troubles.push(sentence),
  };
  window.call =
    way === 'mesh'
      ? new Mesh(wire, { personId, iceServers: [] }, told)
      : new Relay(wire, { personId, iceServers: [] }, told);
};

window.turnOn = async (line) => {
  await window.call.put(line, line === 'microphone' ? await openMicrophone() : await smallCamera());
};
window.follow = (room) => window.call.follow(room);

const playing = new WeakSet<MediaStreamTrack>();

function play(track: MediaStreamTrack, whose: string): void {
  if (playing.has(track)) return;
  playing.add(track);
  const element = document.createElement(track.kind === 'audio' ? 'audio' : 'video');
  element.autoplay = true;
  element.dataset['of'] = whose;
  element.srcObject = new MediaStream([track]);
  document.body.append(element);
}

/** Eight browsers share one machine: what they see may be small. */
async function smallCamera(): Promise<MediaStreamTrack> {
  const track = await openCamera();
  await track.applyConstraints({ width: 320, height: 180, frameRate: 10 });
  return track;
}
