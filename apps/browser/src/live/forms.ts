import type { Answer, ClientMessages } from '../../../../libs/live/src/contract.js';
import { notify } from './news.js';

type Ask = <K extends keyof ClientMessages>(name: K, value: ClientMessages[K]) => Promise<Answer>;

const NUMBERS = new Set(['option', 'revision']);
const LISTS = new Set(['options']);
const STAYS_FILLED = new Set(['notes.save', 'raise-hand', 'tick', 'poll.vote']);

/** Forms of the room go over the line instead of loading the page again; where it is lost, they are sent as forms. */
export function sendOverTheLine(ask: Ask, isUp: () => boolean): void {
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    const name = form.dataset['live'] as keyof ClientMessages | undefined;
    if (!name || !isUp()) return;
    event.preventDefault();
    if (form.dataset['sure'] && !window.confirm(form.dataset['sure'])) return;
    void ask(name, valueOf(form) as never).then((answer) => {
      notify(answer.ok ? '' : answer.message);
      if (!answer.ok) return;
      if (!STAYS_FILLED.has(name)) form.reset();
      form.dispatchEvent(new CustomEvent('wh-sent', { bubbles: true }));
      if (name === 'poll.open') form.closest('details')?.removeAttribute('open');
    });
  });
}

function valueOf(form: HTMLFormElement): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  for (const [name, text] of new FormData(form)) {
    if (name === '_csrf') continue;
    if (LISTS.has(name)) value[name] = [...((value[name] as string[] | undefined) ?? []), text];
    else if (typeof text === 'string') value[name] = meant(name, text);
  }
  return value;
}

function meant(name: string, text: string): unknown {
  if (NUMBERS.has(name)) return Number(text);
  return text === 'true' || text === 'false' ? text === 'true' : text;
}
