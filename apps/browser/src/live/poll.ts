import type { RoomPoll } from '../../../../libs/live/src/contract.js';
import { el, part, pressable } from './elements.js';
import type { Acts } from './host.js';

/** Draws the question that is put to everybody; who chooses with the arrow keys is not interrupted by others' votes. */
export function drawPoll(poll: RoomPoll | null, myVote: number | null, act: Acts): void {
  const place = part('poll');
  if (!place) return;
  place.hidden = poll === null;
  if (!poll) return;
  const kept = place.querySelector<HTMLElement>('[data-poll]');
  if (kept?.dataset['poll'] === `${poll.id} ${poll.isOpen}`) recount(kept, poll);
  else {
    place.querySelector('form, [data-poll]')?.remove();
    place.append(made(poll, myVote, act));
  }
}

function made(poll: RoomPoll, myVote: number | null, act: Acts): HTMLElement {
  const options = poll.options.map(({ text }, option) => {
    const input = el('input', { type: 'radio', name: 'vote' }) as HTMLInputElement;
    input.checked = myVote === option;
    input.disabled = !poll.isOpen;
    input.addEventListener('change', () => act('poll.vote', { pollId: poll.id, option }));
    return el(
      'label',
      { class: 'wh-vote' },
      input,
      el('span', {}, text),
      el('span', { class: 'wh-quiet', 'data-votes': '' }),
    );
  });
  const legend = el('legend', { class: 'nhsuk-fieldset__legend nhsuk-fieldset__legend--s' }, poll.question);
  const box = el(
    'div',
    { 'data-poll': `${poll.id} ${poll.isOpen}` },
    el('fieldset', { class: 'nhsuk-fieldset' }, legend, ...options),
  );
  if (!poll.isOpen) box.append(el('p', { class: 'wh-quiet' }, 'This question is closed.'));
  else if (document.querySelector('[data-host]'))
    box.append(pressable('Close the question', () => act('poll.close', {})));
  recount(box, poll);
  return box;
}

function recount(box: HTMLElement, { options }: RoomPoll): void {
  box.querySelectorAll('[data-votes]').forEach((place, option) => {
    const votes = options[option]?.votes ?? 0;
    place.textContent = `${votes} ${votes === 1 ? 'vote' : 'votes'}`;
  });
}
