import { minutesInTalks } from './stays.js';

const at = (time: string) => +new Date(`2026-11-23T${time}:00Z`);
const stay = (talkId: string, from: string, to: string) => ({ talkId, joinedAt: at(from), leftAt: at(to) });

describe('the minutes that a person was in each talk', () => {
  it.each([
    ['one talk', [stay('a', '10:05', '11:00')], [['a', 55]]],
    [
      'two, one after the other',
      [stay('a', '10:00', '10:30'), stay('b', '10:30', '11:00')],
      [
        ['a', 30],
        ['b', 30],
      ],
    ],
    [
      'another room half-way',
      [stay('a', '10:00', '11:00'), stay('b', '10:20', '11:00')],
      [
        ['a', 20],
        ['b', 40],
      ],
    ],
    [
      'there and back',
      [stay('a', '10:00', '11:00'), stay('b', '10:20', '11:00'), stay('a', '10:40', '11:00')],
      [
        ['a', 40],
        ['b', 20],
      ],
    ],
    ['the same written down twice', [stay('a', '10:00', '11:00'), stay('a', '10:10', '11:00')], [['a', 60]]],
    ['none', [], []],
  ])('are those of %s', (_story, facts, expected) => {
    expect([...minutesInTalks(facts)]).toEqual(expected);
  });
});
