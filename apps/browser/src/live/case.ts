import type { RoomSnapshot } from '../../../../libs/live/src/contract.js';
import { part, show } from './elements.js';

/** So long a case stays while the line is lost: nobody can tell this page meanwhile that it was closed. */
const WITHOUT_LINE = 30_000;

/**
 * The case of the moment. The room says only that one is shown; what it says is asked of the server by each page for
 * itself, which knows who may read it. When it is closed it leaves the page at once.
 */
export class CaseOfTheMoment {
  private key = part('case')?.dataset['key'] ?? null;
  private timer: number | undefined;

  constructor() {
    window.addEventListener('pagehide', () => this.takeAway());
    document.addEventListener('wh-sent', ({ target }) => {
      if ((target as HTMLElement).matches('[data-case-advice]')) void this.read();
    });
  }

  follow({ caseOn }: RoomSnapshot): void {
    window.clearTimeout(this.timer);
    this.timer = undefined;
    show('case-close', caseOn !== null);
    show('recommendations-box', caseOn === null);
    if (caseOn === this.key) return;
    this.takeAway();
    this.key = caseOn;
    if (caseOn !== null) void this.read();
  }

  /** Nobody tells us any more what goes on. */
  lost(): void {
    this.timer ??= window.setTimeout(() => this.takeAway(), WITHOUT_LINE);
  }

  /** Somebody may see more of it now. */
  again(): void {
    if (this.key !== null) void this.read();
  }

  takeAway(): void {
    this.key = null;
    part('case')?.replaceChildren();
    show('case', false);
  }

  /** Asked again where something was written down for it. */
  private async read(): Promise<void> {
    const { key } = this;
    const answer = await fetch(`${location.pathname}/case`, { cache: 'no-store' }).catch(() => undefined);
    if (!answer?.ok || key !== this.key) return;
    const drawn = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const place = part('case');
    if (key !== this.key || !place) return;
    const wasWriting = place.contains(document.activeElement);
    place.replaceChildren(...drawn.body.childNodes);
    show('case', true);
    if (wasWriting) document.getElementById('case-advice')?.focus();
  }
}
