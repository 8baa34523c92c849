import type { Interval } from '#kernel';
import { minutesCredited } from './credit.js';

const at = (time: string) => new Date(`2026-11-30T${time}:00Z`);
const between = (from: string, to: string): Interval => ({ start: at(from), end: at(to) });
const day = between('10:00', '12:00');
const coffee = between('10:45', '11:00');

it.each([
  ['all of it', [between('10:00', '12:00')], 120, 105],
  ['the first half, before the break', [between('10:00', '10:45')], 45, 45],
  ['part of the break', [between('10:00', '10:50')], 50, 45],
  ['only the break', [between('10:45', '11:00')], 15, 0],
  ['two devices at once over the break', [between('10:30', '11:00'), between('10:40', '11:15')], 45, 30],
  ['a sum without times', [], 120, 105],
  ['a short sum without times', [], 60, 60],
  ['a length that nobody knows', [], null, null],
])('credits %s', (_story, spans, minutes, credited) => {
  expect(minutesCredited({ spans, minutes }, day, [coffee])).toBe(credited);
});

it('credits every minute where there is no break, and counts a break once that is named twice', () => {
  const all = { spans: [day], minutes: 120 };

  expect(minutesCredited(all, day, [])).toBe(120);
  expect(minutesCredited(all, day, [coffee, between('10:50', '11:00')])).toBe(105);
});
