import type { Line } from '../../../../../libs/meetings/src/contract.js';
import { el, fill } from '../elements.js';
import { picture } from './picture.js';
import type { Received } from './wire.js';

export interface Shown {
  readonly me: string;
  readonly names: (personId: string) => string;
  readonly isOn: (personId: string, line: Line) => boolean;
  readonly hasPoorLine: boolean;
  /** Whose picture is the large one. */
  readonly spotlight: string | null;
}

const SPEAKS = 0.01;
const LOOK = 500;
/** Between two words somebody still speaks. */
const HOLD = 2;

/** The pictures and the sound of the others, and who speaks. */
export class Tiles {
  private readonly pictures = el('ul', { class: 'wh-media__tiles' });
  private readonly sounds = el('div', { hidden: '' });
  private readonly speaking = el('p', { class: 'wh-media__speaking' });
  private readonly numbers = new WeakMap<MediaStreamTrack, number>();
  private readonly spoke = new Map<string, number>();
  private count = 0;
  private lines: readonly Received[] = [];
  private shown: Shown | undefined;

  constructor(place: HTMLElement) {
    place.replaceChildren(this.pictures, this.speaking, this.sounds);
    window.setInterval(() => void this.look(), LOOK);
  }

  hear(lines: readonly Received[]): void {
    this.lines = lines;
    this.draw();
  }

  show(shown: Shown, mine: MediaStreamTrack | null): void {
    this.shown = shown;
    this.draw(mine);
  }

  private mine: MediaStreamTrack | null = null;

  private draw(mine = this.mine): void {
    this.mine = mine;
    const { shown } = this;
    if (!shown) return;
    const pictured = this.lines.filter(
      ({ personId, line }) =>
        line !== 'microphone' && shown.isOn(personId, line) && !(shown.hasPoorLine && line === 'camera'),
    );
    const own = mine ? [this.tile(shown.me, 'You', mine)] : [];
    fill(this.pictures, [
      ...own,
      ...pictured.map(({ personId, line, track }) =>
        this.tile(personId, captionOf(shown.names(personId), line), track),
      ),
    ]);
    this.light(pictured);
    fill(
      this.sounds,
      this.lines.filter(({ line }) => line === 'microphone').map(({ track }) => this.sound(track)),
    );
  }

  /** By class and order alone: a picture that is moved in the page would stop for a moment. */
  private light(pictured: readonly Received[]): void {
    const { spotlight = null } = this.shown ?? {};
    const isAmongMany = pictured.length > 1;
    for (const tile of this.pictures.querySelectorAll<HTMLElement>('[data-speaker]'))
      tile.classList.toggle('wh-media__tile--lit', isAmongMany && tile.dataset['speaker'] === spotlight);
  }

  private tile(personId: string, caption: string, track: MediaStreamTrack) {
    const number = this.numberOf(track);
    return {
      key: String(number),
      says: `${number} ${caption}`,
      draw: () =>
        el(
          'li',
          { class: 'wh-media__tile', 'data-speaker': personId },
          picture(track, { isMine: caption === 'You' }),
          el('span', { class: 'wh-media__name' }, caption),
        ),
    };
  }

  private sound(track: MediaStreamTrack) {
    const number = String(this.numberOf(track));
    const draw = (): HTMLElement => {
      const audio = document.createElement('audio');
      audio.autoplay = true;
      audio.srcObject = new MediaStream([track]);
      return audio;
    };
    return { key: number, says: number, draw };
  }

  /** Tracks by what they are: after a media server was started again others have the same names. */
  private numberOf(track: MediaStreamTrack): number {
    const number = this.numbers.get(track) ?? ++this.count;
    this.numbers.set(track, number);
    return number;
  }

  private async look(): Promise<void> {
    const sounds = this.lines.filter(({ line }) => line === 'microphone');
    await Promise.all(sounds.map((received) => this.listen(received)));
    const now = [...this.spoke].filter(([, left]) => left > 0).map(([personId]) => personId);
    this.emphasise(new Set(now));
  }

  private async listen(received: Received): Promise<void> {
    const { personId } = received;
    const isOn = this.shown?.isOn(personId, 'microphone') === true;
    const isHeard = isOn && (await received.loudness()) > SPEAKS;
    this.spoke.set(personId, isHeard ? HOLD : Math.max(0, (this.spoke.get(personId) ?? 0) - 1));
  }

  private emphasise(now: ReadonlySet<string>): void {
    for (const one of document.querySelectorAll<HTMLElement>('[data-speaker], [data-person]')) {
      const personId = one.dataset['speaker'] ?? one.dataset['person'] ?? '';
      one.classList.toggle('wh-speaks', now.has(personId));
    }
    const names = [...now].map((personId) => this.shown?.names(personId) ?? '');
    const words = names.length === 0 ? '' : `Speaking: ${names.join(', ')}`;
    if (this.speaking.textContent !== words) this.speaking.textContent = words;
  }
}

function captionOf(name: string, line: Line): string {
  return line === 'screen' ? `${name}’s screen` : name;
}
