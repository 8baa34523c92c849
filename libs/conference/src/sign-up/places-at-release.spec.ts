import type { PlannedTalk } from '../planning/planned.js';
import { placesAtRelease } from './places-at-release.js';

const WAS = { guid: 'a', title: 'Mouth care', startsAt: 10, roomId: 'hall', placed: 3, waiting: 2 };
const talk = (parts: object, capacity: number | null = 3) =>
  ({ guid: 'a', startsAt: 10, roomId: 'hall', ours: { capacity }, ...parts }) as unknown as PlannedTalk;

it.each([
  ['stays', [talk({})], []],
  ['is taken out', [], ['“Mouth care”: It is taken out. 5 people signed up for it and get a letter.']],
  [
    'moves',
    [talk({ startsAt: 20 })],
    ['“Mouth care”: It moves. 5 people signed up for it, keep their standing and get a letter.'],
  ],
  [
    'has fewer places',
    [talk({}, 1)],
    [
      '“Mouth care”: 3 people have a place, and there will be 1. Nobody loses theirs, and nobody follows until there is room again.',
    ],
  ],
  ['has more places', [talk({}, 4)], ['“Mouth care”: 1 person who waits gets a place at once.']],
  ['needs no sign-up', [talk({}, null)], ['“Mouth care”: 2 people who wait get a place at once.']],
])('says what a release means for those who signed up for a talk that %s', (_how, talks, says) => {
  expect(placesAtRelease([WAS], talks)).toEqual(says);
});
