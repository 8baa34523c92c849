import type { StaffGroup } from '#kernel';
import { answerBy } from './offers.js';
import { nextInLine, nextJoining, placesFree, placesOpenTo, type Room } from './places.js';

const NURSE: StaffGroup = '03';
const CLERK: StaffGroup = '08';
const PORTER: StaffGroup = '09';
const FOR_OFFICES = { places: 2, staffGroups: [CLERK, PORTER] };

function room(capacity: number | null, held: readonly [StaffGroup, number][], kept = [FOR_OFFICES]): Room {
  return { capacity, held: new Map(held), kept };
}

const waiting = (...groups: StaffGroup[]) =>
  groups.map((staffGroup, place) => ({ personId: `${place + 1}`, staffGroup }));

describe('places', () => {
  it.each([
    ['nobody yet', room(5, []), 3, 5],
    ['nurses in all but the kept places', room(5, [[NURSE, 3]]), 0, 2],
    ['one kept place taken', room(5, [[NURSE, 3], [PORTER, 1]]), 0, 1], // prettier-ignore
    ['clerks in their own places and in two others', room(5, [[CLERK, 4]]), 1, 1],
    ['nothing kept any more', room(5, [[NURSE, 3]], []), 2, 2],
    ['a capacity that was lowered', room(2, [[NURSE, 5]], []), 0, 0],
    ['no limit', room(null, [[NURSE, 500]]), Infinity, Infinity],
  ])('with %s are open to nurses and to clerks', (_story, given, forNurses, forClerks) => {
    expect(placesOpenTo(NURSE, given)).toBe(forNurses);
    expect(placesOpenTo(CLERK, given)).toBe(forClerks);
  });

  it('go to those who wait in their order, and past nobody who could have had one', () => {
    const next = nextInLine(waiting(NURSE, NURSE, CLERK, NURSE, PORTER, CLERK), room(6, [[NURSE, 3]]));

    // One place is anybody's and two are kept for offices: the first nurse, the clerk and the porter.
    expect(next.map(({ personId }) => personId)).toEqual(['1', '3', '5']);
  });

  it('are never fewer than none', () => {
    expect(placesFree(2, 5)).toBe(0);
  });

  it('give two who join in the same millisecond an order', () => {
    const now = new Date('2026-11-23T12:00:00Z');

    expect(nextJoining(now, now)).toEqual(new Date(+now + 1));
    expect(nextJoining(now, null)).toEqual(now);
  });
});

describe('an offer', () => {
  const start = new Date('2026-11-30T12:30:00Z');
  const before = (hours: number) => new Date(+start - hours * 3_600_000);

  it.each([
    ['a week before is not needed: the place is theirs', 168, null],
    ['two days before is open for a day', 48, 24],
    ['ten hours before is open for half of them', 10, 5],
    ['two hours before would come too late: the place is theirs', 2, null],
    ['after the start would come too late', -1, null],
  ])('%s', (_story, hoursBefore, hoursOpen) => {
    const now = before(hoursBefore);

    const until = answerBy(now, start);

    expect(until && (+until - +now) / 3_600_000).toBe(hoursOpen);
  });
});
