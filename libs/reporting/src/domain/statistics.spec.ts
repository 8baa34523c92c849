import { ratio, roundedTo, spreadOf } from './statistics.js';

describe('figures of several sessions', () => {
  it.each([
    ['no session', [], [null, null, null]],
    ['one', [7], [7, 7, 0]],
    ['an even number', [9, 2, 4, 5, 4, 4, 5, 7], [5, 4.5, 2]],
    ['sessions to which nobody came', [0, 0, 12], [4, 0, 5.66]],
  ])('says the mean, the median and the deviation of %s', (_story, numbers, expected) => {
    const { mean, median, deviation } = spreadOf(numbers);

    expect([mean, median, roundedTo(2, deviation)]).toEqual(expected);
  });

  it('makes no share of nothing', () => {
    expect([ratio(0, 0), ratio(1, 4)]).toEqual([null, 0.25]);
  });
});
