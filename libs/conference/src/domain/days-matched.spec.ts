import { daysMatched } from './days-matched.js';

const day = (date: string, isOver = false) => ({ date, sessionId: `s${date}`, isOver });

describe('the sessions of days', () => {
  it.each([
    ['stay with their dates', ['1', '2'], [day('1'), day('2')], ['s1', 's2']],
    ['are new for new days', ['1', '2', '3'], [day('1'), day('2')], ['s1', 's2', undefined]],
    ['stay with their dates when a day comes before', ['0', '1'], [day('1')], [undefined, 's1']],
    ['go along when the whole conference moves', ['8', '9'], [day('1'), day('2')], ['s1', 's2']],
    ['stay where they were when they are over', ['8', '9'], [day('1', true), day('2')], ['s2', undefined]],
  ])('%s', (_story, dates, kept, expected) => {
    expect([...daysMatched(dates, kept).values()]).toEqual(expected);
  });
});
