import { breaksOf, partAt, withinDay } from './stretches.js';

const at = (time: string) => new Date(`2026-12-04T${time}:00Z`);
const between = (from: string, to: string) => ({ start: at(from), end: at(to) });
const day = between('09:00', '16:00');
const parts = [between('09:30', '10:30'), between('11:00', '12:30'), between('12:30', '16:00')];

it.each([
  ['before the day', '08:00', '09:30'],
  ['during a part', '10:29', '09:30'],
  ['at the end of a part', '10:30', '11:00'],
  ['in a break', '10:45', '11:00'],
  ['where two parts meet', '12:30', '12:30'],
  ['after everything', '16:00', undefined],
])('leads whoever comes %s to a part', (_story, time, begins) => {
  expect(partAt(parts, at(time))?.start).toEqual(begins && at(begins));
});

it('calls everything a break that is no part', () => {
  expect(breaksOf(parts, day)).toEqual([between('09:00', '09:30'), between('10:30', '11:00')]);
  expect(breaksOf([], day)).toEqual([day]);
});

it.each([
  ['that ends before the day', '12:30', between('11:00', '12:30')],
  ['that ends after the day', '12:00', between('11:00', '12:00')],
  ['that begins as the day ends', '11:00', undefined],
])('ends a part with its day: one %s', (_story, dayEnds, left) => {
  expect(withinDay(between('11:00', '12:30'), at(dayEnds))).toEqual(left);
});
