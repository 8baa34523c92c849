import type { RoomSnapshot } from '../../../../libs/live/src/contract.js';
import { OnDevice } from './captions-device.js';
import { el, fill, part, pressable, show } from './elements.js';
import type { Acts } from './host.js';

/** What is said, to read along; and for those who write it down, a way to do so, by hand or on this device. */
export class RoomCaptions {
  private readonly device: OnDevice;
  private isOffered = false;

  constructor(
    private readonly me: string,
    private readonly isTeam: boolean,
    act: Acts,
  ) {
    this.device = new OnDevice((text) => act('caption', { text }));
  }

  follow({ captions, captioners, phase }: RoomSnapshot): void {
    const list = part('captions');
    const isAtEnd = !!list && list.scrollHeight - list.scrollTop - list.clientHeight < 40;
    const entries = captions.map(({ id, name, text }) => ({
      key: id,
      says: id,
      draw: () => el('li', {}, el('span', { class: 'wh-quiet' }, `${name}: `), text),
    }));
    fill(list, entries);
    if (list && isAtEnd) list.scrollTop = list.scrollHeight;
    const mayWrite = (this.isTeam || captioners.includes(this.me)) && phase !== 'ended';
    show('captions-box', captions.length > 0 || mayWrite);
    show('caption-form', mayWrite);
    show('caption-keep', captions.length > 0);
    if (mayWrite && !this.isOffered) this.offer();
    if (!mayWrite) this.device.stop();
  }

  /** One press: the browser writes down what is said into this device's microphone, or says that it cannot. */
  private offer(): void {
    this.isOffered = true;
    const said = el('p', { role: 'status', class: 'wh-quiet' });
    const button = pressable(OFF, () => void press());
    const press = async (): Promise<void> => {
      said.textContent = this.device.isOn ? this.device.stop() : await this.device.start();
      button.textContent = this.device.isOn ? ON : OFF;
      button.setAttribute('aria-pressed', String(this.device.isOn));
    };
    part('caption-device')?.append(button, said);
  }
}

const OFF = 'Write down what I say';
const ON = 'Stop writing down what I say';
