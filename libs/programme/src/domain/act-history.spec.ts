import type { StaffGroup } from '#kernel';
import { play, type Act, type Acted } from './act-history.js';

/** "ben took 1": who, what, and in the order of joining; nurses, unless they are said to be clerks. */
function ledger(capacity: number | null, kept: Acted['kept'], ...lines: string[]): Acted[] {
  return lines.map((line, place) => {
    const [personId = '', act, joinedAt, group = '03'] = line.split(' ');
    const staffGroup = group as StaffGroup;
    return {
      seq: place + 1,
      personId,
      act: act as Act,
      joinedAt: Number(joinedAt),
      staffGroup,
      capacity,
      kept,
    };
  });
}

const OFFICE = [{ places: 1, staffGroups: ['08'] }] as const;

describe('a ledger of places', () => {
  it('acquits what was done in turn, and tells where everybody stands', () => {
    const acts = ledger(
      2,
      OFFICE,
      'ben took 1',
      'priya waited 2',
      'joan took 3 08',
      'ben left 1',
      'priya offered 2',
      'priya accepted 2',
    );

    const { faults, standing } = play(acts);

    expect(faults).toEqual([]);
    expect(Object.fromEntries(standing)).toEqual({ ben: 'out', priya: 'in', joan: 'in' });
  });

  it.each([
    [
      'one place too many',
      ['ben took 1', 'priya took 2'],
      'act 2: priya was given a place, and none was open',
    ],
    ['a place given twice', ['ben took 1', 'ben took 1'], 'act 2: ben took a place, but had a place'],
    [
      'a promotion of somebody who has one',
      ['ben took 1', 'priya waited 2', 'ben left 1', 'priya promoted 2', 'priya promoted 2'],
      'act 5: priya was promoted, but had a place',
    ],
    [
      'somebody passed over',
      ['ben took 1', 'priya waited 2', 'joan waited 3', 'ben left 1', 'joan promoted 3'],
      'act 5: priya was passed over for joan',
    ],
    ['waiting beside a free place', ['ben waited 1'], 'act 1: ben was made to wait though a place was free'],
  ])('finds %s', (_story, lines, fault) => {
    const { faults } = play(ledger(1, [], ...lines));

    expect(faults).toContainEqual(expect.stringContaining(fault));
  });

  it('finds a kept place given to somebody else, and an act that is missing', () => {
    const acts = ledger(2, OFFICE, 'ben took 1', 'priya took 2', 'joan waited 3 08');
    const { faults } = play(acts.filter(({ seq }) => seq !== 3).concat({ ...acts[2]!, seq: 4 }));

    expect(faults).toEqual([
      'act 2: priya was given a place, and none was open to them',
      'act 3 is missing: the next is 4',
    ]);
  });
});
