import { latestDigest, mayLeaveNow } from './digest-times.js';

const LONDON = 'Europe/London';
const at = (text: string) => new Date(`${text}:00Z`);

describe('when a digest is due', () => {
  it.each([
    ['Thursday at noon', ['daily', '07:30'], '2026-11-26T12:00', '2026-11-26T07:30'],
    ['Thursday at 7', ['daily', '07:30'], '2026-11-26T07:00', '2026-11-25T07:30'],
    ['Thursday at noon', ['daily', '16:30'], '2026-11-26T12:00', '2026-11-25T16:30'],
    ['Thursday at noon', ['weekly', '07:30'], '2026-11-26T12:00', '2026-11-23T07:30'],
    ['Monday at 7', ['weekly', '07:30'], '2026-11-23T07:00', '2026-11-16T07:30'],
    ['Monday at 7:30', ['weekly', '07:30'], '2026-11-23T07:30', '2026-11-23T07:30'],
    ['Sunday at noon', ['weekly', '16:30'], '2026-11-22T12:00', '2026-11-16T16:30'],
    ['a summer day', ['daily', '07:30'], '2026-07-02T12:00', '2026-07-02T06:30'],
  ] as const)('on %s the latest %j was due in its turn', (_story, [digest, time], now, expected) => {
    expect(latestDigest(digest, time, at(now), LONDON)).toEqual(at(expected));
  });

  it.each([
    ['before its time', '07:29', false],
    ['at its time', '07:30', true],
    ['late in the day', '20:59', true],
    ['at night', '21:00', false],
  ])('leaves %s: %s', (_story, time, expected) => {
    expect(mayLeaveNow('07:30', at(`2026-11-26T${time}`), LONDON)).toBe(expected);
  });
});
