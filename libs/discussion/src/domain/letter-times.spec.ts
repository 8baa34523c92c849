import { isTimeToWrite, type Untold } from './letter-times.js';

const MINUTE = 60_000;
const NOW = 100 * MINUTE;
const untold = (minutesAgo: number, more: Partial<Untold> = {}): Untold => {
  return { oldestAt: NOW - minutesAgo * MINUTE, hasLetterUnread: false, lookedAt: null, ...more };
};

describe('the time for a letter about a conversation', () => {
  it.each([
    ['not yet: more may be written', untold(9), false],
    ['ten minutes after the first', untold(10), true],
    ['not while the page is open', untold(10, { lookedAt: NOW - MINUTE }), false],
    ['once it is not open any more', untold(13, { lookedAt: NOW - 3 * MINUTE }), true],
    ['not soon after a letter that was not followed', untold(59, { hasLetterUnread: true }), false],
    ['an hour after the first, whatever was told before', untold(60, { hasLetterUnread: true }), true],
    ['an hour after the first, also where a page is left open', untold(60, { lookedAt: NOW }), true],
  ])('is %s', (_story, news, isTime) => {
    expect(isTimeToWrite(news, NOW)).toBe(isTime);
  });
});
