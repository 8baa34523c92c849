import { findIdentifiers, remarkOn, type Span } from '../../../libs/identifiers/src/contract.js';

/** As long as somebody types nothing is said; a screen reader is not interrupted at each letter. */
const PAUSE = 900;
const AFTER_A_PRESS = 400;
const MOST = 5;
const ORDER = { high: 0, medium: 1, low: 2 } as const;

/**
 * Says under a field what in it may tell who somebody is: `<div data-identifier-hints="id of the field" aria-live="polite">`.
 * It never changes the text, never takes the focus, and sends nothing anywhere.
 */
function hintAt(place: HTMLElement): void {
  const field = document.getElementById(place.dataset['identifierHints'] ?? '');
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  const described = field.getAttribute('aria-describedby');
  field.setAttribute('aria-describedby', described ? `${described} ${place.id}` : place.id);
  const look = (): void => say(place, remarksOn(field));
  let waiting = 0;
  field.addEventListener('input', () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(look, PAUSE);
  });
  // Not at once: a line that comes or goes would move the button away from under the press that left the field.
  field.addEventListener('blur', () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(look, AFTER_A_PRESS);
  });
  look();
}

/** Each thing once, the surest first. */
function remarksOn({ value: text, dataset }: HTMLTextAreaElement | HTMLInputElement): string[] {
  const callsPeople = dataset['behaviour']?.includes('mentions') ?? false;
  const found = findIdentifiers(text).filter((span) => !(callsPeople && isCall(span, text)));
  const spans = found.sort(surestFirst);
  const remarks = [...new Set(spans.map((span) => remarkOn(span, text)))];
  const more = remarks.length - MOST;
  return more > 0 ? [...remarks.slice(0, MOST), `And ${more} more.`] : remarks;
}

/** Who is called with an @ is a colleague: the server knows whether there is one. */
function isCall({ kind, start }: Span, text: string): boolean {
  return kind === 'name' && text[start - 1] === '@';
}

function surestFirst(one: Span, other: Span): number {
  return ORDER[one.confidence] - ORDER[other.confidence] || one.start - other.start;
}

/** What stands there already stays, so that only what is new is read out. */
function say(place: HTMLElement, remarks: readonly string[]): void {
  const list = place.querySelector('ul') ?? document.createElement('ul');
  for (const line of [...list.children]) if (!remarks.includes(line.textContent)) line.remove();
  const said = new Set(Array.from(list.children, ({ textContent }) => textContent));
  for (const remark of remarks) {
    if (said.has(remark)) continue;
    const line = document.createElement('li');
    line.textContent = remark;
    list.append(line);
  }
  if (remarks.length > 0) place.append(list);
  else list.remove();
}

for (const place of document.querySelectorAll<HTMLElement>('[data-identifier-hints]')) hintAt(place);
