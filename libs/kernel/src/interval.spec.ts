import { clip, minutesIn, union } from './interval.js';

const at = (time: string): Date => new Date(`2026-10-05T${time}:00Z`);
const between = (start: string, end: string) => ({ start: at(start), end: at(end) });

describe('union', () => {
  it.each([
    ['nothing', [], []],
    ['two that overlap', [between('13:00', '13:40'), between('13:10', '14:00')], [between('13:00', '14:00')]],
    ['two that touch', [between('13:00', '13:20'), between('13:20', '14:00')], [between('13:00', '14:00')]],
    [
      'one inside another',
      [between('13:00', '14:00'), between('13:10', '13:20')],
      [between('13:00', '14:00')],
    ],
    [
      'two apart, given backwards',
      [between('13:30', '14:00'), between('13:00', '13:20')],
      [between('13:00', '13:20'), between('13:30', '14:00')],
    ],
    ['one that ends before it starts', [between('14:00', '13:00')], []],
  ])('unites %s', (_story, stretches, united) => {
    expect(union(stretches)).toEqual(united);
  });
});

describe('clip', () => {
  it('keeps what lies within', () => {
    expect(clip(between('12:50', '13:30'), between('13:00', '14:00'))).toEqual(between('13:00', '13:30'));
  });

  it('has nothing left of a stretch that only touches', () => {
    expect(clip(between('12:00', '13:00'), between('13:00', '14:00'))).toBeUndefined();
  });
});

it('counts seconds as parts of a minute', () => {
  expect(minutesIn({ start: at('13:00'), end: new Date('2026-10-05T13:01:30Z') })).toBe(1.5);
});
