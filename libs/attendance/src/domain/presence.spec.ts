import type { Interval } from '#kernel';
import fc from 'fast-check';
import { clinic, fact, at, between, someFacts, shuffled } from './facts.fixture.js';
import { CAME, minutesPresent, presenceOf } from './presence.js';

const came = () => fact({ source: 'check-in', joinedAt: at('13:02'), flags: [CAME] });

describe('minutes present', () => {
  it.each<[string, Interval[], number]>([
    ['one unbroken span', [between('13:00', '14:00')], 60],
    ['a dropped line, rejoined', [between('13:00', '13:20'), between('13:30', '14:00')], 50],
    ['a phone and a laptop at once', [between('13:00', '13:40'), between('13:10', '13:30')], 40],
    ['an early start and a late end', [between('12:40', '14:30')], 60],
    ['only the coffee beforehand', [between('12:30', '13:00')], 0],
    ['nothing', [], 0],
  ])('counts %s', (_story, spans, minutes) => {
    expect(minutesPresent(spans, clinic)).toBe(minutes);
  });
});

describe('the presence that facts add up to', () => {
  it.each([
    ['a whole connection', [fact({ joinedAt: at('13:00'), leftAt: at('13:45') })], 45, false],
    ['a join and a length', [fact({ joinedAt: at('13:10'), minutes: 20 })], 20, false],
    ['a leave and a length', [fact({ leftAt: at('13:10'), minutes: 20 })], 10, false],
    ['a length alone', [fact({ minutes: 25 })], 25, false],
    ['lengths of one report, which add up', [fact({ minutes: 25 }), fact({ minutes: 10 })], 35, false],
    [
      'lengths of two reports, which may tell of the same hour',
      [fact({ minutes: 25 }), fact({ minutes: 30, importId: 'another' })],
      30,
      false,
    ],
    ['a length longer than the session', [fact({ minutes: 600 })], 60, false],
    ['a row that says nothing of time', [fact({})], null, true],
    ['a join without a leave in a report', [fact({ joinedAt: at('13:10') })], null, true],
    ['a known stay and one nobody can tell', [fact({ minutes: 25 }), fact({})], 25, true],
    ['a leave that is not after the join', [fact({ joinedAt: at('13:10'), leftAt: at('13:10') })], 0, false],
    ['a check-in at the door', [fact({ source: 'check-in', joinedAt: at('13:02') })], 58, false],
    ['a check-in at the front door of a conference', [came()], null, true],
    [
      'the same with a check-in at a talk',
      [came(), fact({ source: 'check-in', joinedAt: at('13:10'), leftAt: at('13:40') })],
      30,
      false,
    ],
    ['somebody vouched for', [fact({ source: 'vouched' })], 60, false],
    ['an entry by hand until a time', [fact({ source: 'manual', leftAt: at('13:30') })], 30, false],
  ])('reads %s', (_story, facts, minutes, isAtLeast) => {
    expect(presenceOf(facts, clinic)).toMatchObject({ minutes, isAtLeast });
  });

  it('never counts more minutes than the session has', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const { minutes } = presenceOf(facts, clinic);
        expect(minutes ?? 0).toBeGreaterThanOrEqual(0);
        expect(minutes ?? 0).toBeLessThanOrEqual(60);
      }),
    );
  });

  it('is the same in whatever order the facts are read', () => {
    fc.assert(
      fc.property(shuffled, ([facts, other]) => {
        expect(presenceOf(other, clinic)).toEqual(presenceOf(facts, clinic));
      }),
    );
  });

  it('is the same when connections are told twice', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const timed = facts.filter((each) => each.joinedAt && each.leftAt);
        expect(presenceOf([...timed, ...timed], clinic)).toEqual(presenceOf(timed, clinic));
      }),
    );
  });
});
