import type { ClientMessages, RoomPerson, RoomSnapshot } from '../../../../libs/live/src/contract.js';
import { el, fill, part, pressable, show, write } from './elements.js';

/** What somebody who runs the session can press. */
export type Acts = <K extends keyof ClientMessages>(name: K, value: ClientMessages[K]) => void;

/** What may be done to one person: behind a word, so that the list stays a list. */
export function actsOn(room: RoomSnapshot, { personId, name }: RoomPerson, act: Acts): HTMLElement {
  const isSpotlit = room.spotlight === personId;
  const isMuted = room.muted.includes(personId);
  const mayCaption = room.captioners.includes(personId);
  return el(
    'details',
    {},
    el('summary', {}, 'More', el('span', { class: 'nhsuk-u-visually-hidden' }, ` for ${name}`)),
    pressable(isSpotlit ? 'Out of the light' : 'Put in the light', () =>
      act('spotlight', { personId: isSpotlit ? null : personId }),
    ),
    ' ',
    pressable(isMuted ? 'Let speak' : 'Mute', () => act('mute', { personId, muted: !isMuted })),
    ' ',
    pressable(mayCaption ? 'No more captions' : 'Let write captions', () =>
      act('captioner', { personId, may: !mayCaption }),
    ),
    ' ',
    room.hands.includes(personId) ? pressable('Take hand down', () => act('hand.lower', { personId })) : null,
    ' ',
    pressable('Take out', () => {
      if (window.confirm(`Take ${name} out of the room?`)) act('remove', { personId });
    }),
  );
}

/** Who knocks, what is ticked, and the timer that nobody else sees. */
export function drawBackstage(room: RoomSnapshot, act: Acts): void {
  const { backstage } = room;
  if (!backstage) return;
  show('knocking-box', backstage.knocking.length > 0);
  fill(
    part('knocking'),
    backstage.knocking.map((person) => knockEntry(person, act)),
  );
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-live="tick"]')) {
    const item = form.querySelector<HTMLInputElement>('input[name="item"]')?.value ?? '';
    const isTicked = backstage.ticked.includes(item);
    form.querySelector('button')?.setAttribute('aria-checked', String(isTicked));
    const next = form.querySelector<HTMLInputElement>('input[name="ticked"]');
    if (next) next.value = String(!isTicked);
  }
  const presenters = Object.values(room.people).filter((person) => person.part === 'Presenter');
  fill(
    part('presenters'),
    presenters.map(({ personId, name }) => ({
      key: personId,
      says: name + String(backstage.asked === personId),
      draw: () =>
        el(
          'li',
          {},
          pressable(backstage.asked === personId ? `${name} has been asked in` : name, () =>
            act('presenter.ask', { personId }),
          ),
        ),
    })),
  );
}

function knockEntry({ personId, name, role, workplace }: RoomPerson, act: Acts) {
  return {
    key: personId,
    says: name,
    draw: () =>
      el(
        'li',
        {},
        el('strong', {}, name),
        ' ',
        el('span', { class: 'wh-quiet' }, [role, workplace].filter((words) => words !== null).join(', ')),
        ' ',
        pressable(`Let ${name} in`, () => act('admit', { personId })),
        ' ',
        pressable('No', () => act('admit', { personId, admitted: false })),
      ),
  };
}

const TIMES = [2, 5, 10];

/** A timer for the facilitator alone. */
export function offerTimer(act: Acts): void {
  const box = part('timer-box');
  if (!box) return;
  const says = el('p', { 'data-part': 'timer' }, 'No timer is set.');
  const presses = TIMES.map((minutes) => pressable(`${minutes} minutes`, () => act('timer', { minutes })));
  box.append(
    el(
      'details',
      {},
      el('summary', {}, 'A timer only you see'),
      says,
      ...presses,
      pressable('Stop it', () => act('timer', { minutes: null })),
    ),
  );
}

export function drawTimer(timer: number | null, now: number): void {
  write('timer', timer === null ? 'No timer is set.' : timerWords(timer, now));
}

function timerWords(timer: number, now: number): string {
  const seconds = Math.ceil((timer - now) / 1000);
  const minutes = Math.floor(Math.abs(seconds) / 60);
  const rest = String(Math.abs(seconds) % 60).padStart(2, '0');
  return seconds > 0 ? `${minutes}:${rest} left` : `Time is up, ${minutes}:${rest} ago`;
}
