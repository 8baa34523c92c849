import { nextTry } from './patience.js';

const noon = new Date('2026-11-23T12:00:00Z');

it.each([
  [1, '2026-11-23T12:01:00.000Z'],
  [4, '2026-11-23T13:00:00.000Z'],
  [7, '2026-11-24T00:00:00.000Z'],
])('waits longer after try %i', (tries, again) => {
  expect(nextTry(tries, noon)?.toISOString()).toBe(again);
});

it('gives up after eight tries', () => {
  expect(nextTry(8, noon)).toBeUndefined();
});
