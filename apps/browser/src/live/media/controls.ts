import type { Line, LinesOn } from '../../../../../libs/meetings/src/contract.js';
import { pressable } from '../elements.js';

interface Presses {
  line(line: Line): void;
  poorLine(): void;
}

const NAMES: Readonly<Record<Line, string>> = {
  microphone: 'Microphone',
  camera: 'Camera',
  screen: 'Share my screen',
};

/** The buttons of the call, in the bar at the bottom; each says by itself whether it is on. */
export class Controls {
  private readonly buttons = new Map<Line, HTMLElement>();
  private readonly poor: HTMLElement;

  constructor(place: HTMLElement, presses: Presses, { hasScreens }: { readonly hasScreens: boolean }) {
    const canShare = hasScreens && 'getDisplayMedia' in (navigator.mediaDevices as object);
    const lines: Line[] = ['microphone', 'camera', ...(canShare ? (['screen'] as const) : [])];
    for (const line of lines) {
      this.buttons.set(
        line,
        pressable(NAMES[line], () => presses.line(line)),
      );
    }
    this.poor = pressable('My line is poor', () => presses.poorLine());
    place.replaceChildren(...this.buttons.values(), this.poor);
  }

  show(on: LinesOn, hasPoorLine: boolean): void {
    for (const [line, button] of this.buttons) {
      button.setAttribute('aria-pressed', String(on[line]));
      button.textContent = line === 'screen' ? NAMES.screen : `${NAMES[line]} ${on[line] ? 'on' : 'off'}`;
    }
    this.poor.setAttribute('aria-pressed', String(hasPoorLine));
  }
}
