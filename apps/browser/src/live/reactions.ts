import type { Notice, Reaction } from '../../../../libs/live/src/contract.js';
import { part, pressable } from './elements.js';
import type { Acts } from './host.js';

const WORDS: Readonly<Record<Reaction, string>> = {
  thanks: 'Thank you',
  agree: 'I agree',
  slower: 'Slower, please',
};
const SHOWN_FOR = 6000;
let timer: number | undefined;

/** Quiet reactions: a number beside a word for some seconds, no sound, nobody's name. */
export function offerReactions(act: Acts): void {
  const place = part('reactions');
  for (const [reaction, words] of Object.entries(WORDS)) {
    const button = pressable(words, () => act('react', { reaction: reaction as Reaction }));
    button.dataset['reaction'] = reaction;
    place?.append(button, ' ');
  }
}

export function drawReactions({ reactions = {} }: Notice): void {
  say(reactions);
  window.clearTimeout(timer);
  timer = window.setTimeout(() => say({}), SHOWN_FOR);
}

function say(counts: Partial<Record<Reaction, number>>): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-reaction]')) {
    const reaction = button.dataset['reaction'] as Reaction;
    const count = counts[reaction];
    button.textContent = count ? `${WORDS[reaction]} (${count})` : WORDS[reaction];
  }
}
