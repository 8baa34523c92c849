import { askedAgain, partsBefore } from './part-identity.js';

const plan = (...titles: string[]) => titles.map((title, position) => ({ title, position }));
const before = plan('Welcome', 'Workshops', 'Close');

it.each([
  ['left as they were', ['Welcome', 'Workshops', 'Close'], [0, 1, 2]],
  ['with one put in front', ['Coffee', 'Welcome', 'Workshops', 'Close'], [undefined, 0, 1, 2]],
  ['with one taken away', ['Workshops', 'Close'], [1, 2]],
  ['in another order', ['Welcome', 'Close', 'Workshops'], [0, 2, 1]],
  ['with one renamed', ['Welcome', 'Seminars', 'Close'], [0, 1, 2]],
  ['with one renamed to stand where another stood', ['Workshops', 'Seminars', 'Close'], [1, undefined, 2]],
  ['with one at the end', ['Welcome', 'Workshops', 'Close', 'Tea'], [0, 1, 2, undefined]],
])('knows parts again: %s', (_story, titles, positions) => {
  expect(partsBefore(plan(...titles), before)).toEqual(positions);
});

it('takes no part of before for two, where two had the same title', () => {
  expect(partsBefore(plan('Workshops', 'Seminars'), plan('Workshops', 'Workshops'))).toEqual([0, 1]);
});

it('asks those again who had chosen and have something left to choose, and each once', () => {
  const had = [
    { personId: 'ben', part: 0 },
    { personId: 'ben', part: 1 },
    { personId: 'ruth', part: 0 },
  ];

  expect(askedAgain(had, [{ personId: 'ruth', part: 1 }], [1])).toBe(1);
  expect(askedAgain(had, [], [1, 2])).toBe(2);
  expect(askedAgain(had, [], [])).toBe(0);
});
