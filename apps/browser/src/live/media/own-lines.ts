import { LINES, type Line, type LinesOn } from '../../../../../libs/meetings/src/contract.js';
import { openCamera, openMicrophone, openScreen } from './devices.js';
import { noTracks } from './lines.js';
import type { Call } from './wire.js';

const OPEN: Readonly<Record<Line, () => Promise<MediaStreamTrack>>> = {
  microphone: openMicrophone,
  camera: openCamera,
  screen: openScreen,
};

/** What we send ourselves. A line that is off gives its device back, so that no light stays on. */
export class OwnLines {
  readonly tracks = noTracks();

  constructor(
    private readonly call: Call,
    private readonly changed: () => void,
  ) {}

  get on(): LinesOn {
    const isOn = (line: Line): boolean => this.tracks[line] !== null;
    return { microphone: isOn('microphone'), camera: isOn('camera'), screen: isOn('screen') };
  }

  async turnOn(line: Line, tried: MediaStreamTrack | null = null): Promise<void> {
    if (this.tracks[line]) return;
    const track = tried ?? (await OPEN[line]());
    this.tracks[line] = track;
    // As when the device is pulled out, or the screen is stopped in the browser's own bar.
    track.addEventListener('ended', () => void this.turnOff(line));
    await this.call.put(line, track);
    this.changed();
  }

  async turnOff(line: Line): Promise<void> {
    const track = this.tracks[line];
    if (!track) return;
    this.tracks[line] = null;
    track.stop();
    await this.call.put(line, null);
    this.changed();
  }

  stopAll(): void {
    for (const line of LINES) {
      this.tracks[line]?.stop();
      this.tracks[line] = null;
    }
  }
}
