import { isDoorOpen, ordinal, startInWords } from './next-thing-in-words.js';

const startsAt = new Date('2026-10-05T11:30:00Z');
const endsAt = new Date('2026-10-05T12:30:00Z');

it.each([
  ['2026-10-05T11:30Z', 'has started'],
  ['2026-10-05T11:29Z', 'starts in 1 minute'],
  ['2026-10-05T10:50Z', 'starts in 40 minutes'],
  ['2026-10-05T07:00Z', 'is today at 12:30'],
  ['2026-10-04T07:00Z', 'is tomorrow at 12:30'],
  ['2026-10-01T07:00Z', 'is on Monday 5 October 2026 at 12:30'],
])('at %s the clinic %s', (now, words) => {
  expect(startInWords(startsAt, 'Europe/London', new Date(now))).toBe(words);
});

it.each([
  ['2026-10-05T11:14:59Z', false],
  ['2026-10-05T11:15:00Z', true],
  ['2026-10-05T12:29:59Z', true],
  ['2026-10-05T12:30:00Z', false],
])('at %s the door is open: %s', (now, isOpen) => {
  expect(isDoorOpen({ startsAt, endsAt }, new Date(now))).toBe(isOpen);
});

it('counts as people say it', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 102, 111].map(ordinal)).toEqual([
    ...['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '102nd', '111th'],
  ]);
});
