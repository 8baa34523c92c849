import type { MeetingPlan } from '../../../../../libs/meetings/src/contract.js';
import { el, pressable } from '../elements.js';
import { openCamera, openMicrophone } from './devices.js';
import { Loudness } from './loudness.js';
import { picture } from './picture.js';

/** What somebody tried in the lobby, and goes in with. */
export interface Tried {
  readonly microphone: MediaStreamTrack | null;
}

/** Before the call: what it is, a test of microphone and camera, and the way in. Nobody hears anything yet. */
export class Lobby {
  private microphone: MediaStreamTrack | null = null;
  private camera: MediaStreamTrack | null = null;
  private loudness: Loudness | undefined;
  private timer: number | undefined;
  private readonly said = el('p', { role: 'status' });
  private readonly meter = el('meter', { min: '0', max: '1', 'aria-label': 'How loud you are', hidden: '' });
  private readonly preview = el('div', { class: 'wh-media__preview' });

  constructor(
    private readonly place: HTMLElement,
    private readonly plan: MeetingPlan,
    private readonly join: (tried: Tried | undefined) => void,
  ) {}

  draw(): void {
    const { says, dialIn } = this.plan;
    const test = el('div', { class: 'wh-media__tests' });
    test.append(
      pressable('Test my microphone', () => void this.testMicrophone()),
      this.meter,
      pressable('Test my camera', () => void this.testCamera()),
    );
    const inside = pressable('Join with sound', () => this.go(true));
    inside.classList.add('wh-media__join');
    const box = el('div', { class: 'wh-panel wh-media__lobby' });
    box.append(
      el('h2', { class: 'nhsuk-heading-s' }, 'Hear and be heard'),
      el('p', {}, says),
      el(
        'p',
        {},
        inside,
        ' ',
        pressable('Only listen', () => this.go(false)),
      ),
      el('p', { class: 'wh-quiet' }, 'Your camera stays off until you turn it on.'),
      test,
      this.said,
      this.preview,
    );
    if (dialIn !== null) box.append(el('p', {}, `By telephone: ${dialIn}`));
    this.place.replaceChildren(box);
  }

  private async testMicrophone(): Promise<void> {
    try {
      this.microphone ??= await openMicrophone();
      this.loudness ??= new Loudness(this.microphone);
      this.meter.hidden = false;
      this.said.textContent = 'Say something: the bar moves when we hear you.';
      this.timer ??= window.setInterval(() => this.showLoudness(), 150);
    } catch (error) {
      this.said.textContent = sentenceOf(error);
    }
  }

  private showLoudness(): void {
    const loud = this.loudness?.now() ?? 0;
    (this.meter as HTMLMeterElement).value = loud;
    if (loud > 0.25) this.said.textContent = 'We hear you. Your microphone works.';
  }

  private async testCamera(): Promise<void> {
    try {
      this.camera ??= await openCamera();
      this.preview.replaceChildren(picture(this.camera, { isMine: true }));
      this.said.textContent = 'This is how others would see you. Nobody does yet.';
    } catch (error) {
      this.said.textContent = sentenceOf(error);
    }
  }

  private go(hasSound: boolean): void {
    window.clearInterval(this.timer);
    this.loudness?.close();
    this.camera?.stop();
    if (!hasSound) this.microphone?.stop();
    this.join(hasSound ? { microphone: this.microphone } : undefined);
  }
}

export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
