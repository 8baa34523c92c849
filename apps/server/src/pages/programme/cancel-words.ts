import type { SessionRow } from '#programme';

export const CANCELLED =
  'Cancelled. We are writing to everybody who has a place or waits for one. If this was a mistake, restore it.';
export const RESTORED = 'Restored. Those who had places have them still, and we are writing to them.';
export const NOT_HELD = 'Kept as not held. If this was a mistake, restore it.';
export const HELD_AGAIN = 'Restored. It counts as held again.';

/** The question before a session that is to come is cancelled. */
export function wordsOfComing({ title, registered, waiting }: SessionRow) {
  const people = registered + waiting;
  const told =
    people === 0
      ? 'Nobody has registered, so nobody needs to be told.'
      : `We write to ${people === 1 ? 'the one person' : `all ${people} people`} who registered or wait, with your reason.`;
  return {
    title: `Cancel: ${title}`,
    told: `${told} You can restore it later.`,
    ask: 'Why is it cancelled?',
    keep: 'Back, keep the session',
    buttonText: 'Cancel this session',
  };
}

/** The same once its time has passed: the clock has said that it was held, and it was not. */
export function wordsOfOver({ title }: SessionRow) {
  return {
    title: `It did not take place: ${title}`,
    told: 'It is left out of the reports, and nobody is counted as missing from it. We write to nobody. You can restore it later.',
    ask: 'Why did it not take place?',
    keep: 'Back, it took place',
    buttonText: 'It did not take place',
  };
}
