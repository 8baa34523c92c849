import { Digests, NotificationChoices, type Choices } from '#notifications';
import { MINUTE, later, type Stage } from './stage.js';
import type { DemoNetwork } from './write-network.js';

/** What some people want instead of the usual, and how many in a hundred. */
const OTHER_CHOICES: readonly (readonly [Partial<Choices>, number])[] = [
  [{ reminders: 'hour-before' }, 6],
  [{ reminders: 'day-before', digestTime: '12:00' }, 5],
  [{ digest: 'daily' }, 4],
  [{ digest: 'off' }, 7],
  [{ reminders: 'none', digest: 'off' }, 2],
];

/**
 * Lets some people choose their letters. Everybody has had their digest just now, so that the year that was
 * played in a moment sends nothing: the first letters are those of the days after.
 */
export async function chooseLetters(stage: Stage, { members }: DemoNetwork): Promise<void> {
  await stage.together(async () => {
    stage.at(later(stage.now, -MINUTE));
    for (const { actor } of members) {
      const choice = chosen(stage);
      if (choice) await stage.get(NotificationChoices).change(actor, choice);
    }
    await stage.get(Digests).coverEverybody();
  });
}

function chosen({ chance }: Stage): Partial<Choices> | undefined {
  let share = chance.next() * 100;
  return OTHER_CHOICES.find(([, weight]) => (share -= weight) < 0)?.[0];
}
