import { CASE_MOVES, CASE_STATUSES, movedBy, type CaseMove, type CaseStatus } from './moves.js';
import { mayMove } from './who-may-act.js';
import type { Booking, CaseStanding, Why } from './who-may-see.js';

const MOVES = [...new Set(CASE_STATUSES.flatMap((status) => Object.keys(CASE_MOVES[status])))] as CaseMove[];

describe('how a case goes', () => {
  it('can be withdrawn from everywhere, and from there goes nowhere', () => {
    const stuck = CASE_STATUSES.filter((status) => movedBy(status, 'withdraw') !== 'withdrawn');

    expect(stuck).toEqual(['withdrawn']);
    expect(CASE_MOVES.withdrawn).toEqual({});
  });

  it('reaches every state from a draft', () => {
    const reached = new Set<CaseStatus>(['draft']);
    for (const status of reached) for (const next of Object.values(CASE_MOVES[status])) reached.add(next);

    expect([...reached].sort()).toEqual([...CASE_STATUSES].sort());
  });

  it('comes to nobody’s session without a second person', () => {
    const doors = CASE_STATUSES.filter((status) => movedBy(status, 'accept') === 'accepted');
    const own = doors.filter((status) => mayMove('accept', related('presenter', status)));

    expect(doors).toEqual(['submitted', 'in-review', 'accepted']);
    expect(own).toEqual([]);
  });

  it.each<[Why, CaseMove[]]>([
    ['presenter', ['submit', 'hold', 'withdraw', 'take-back', 'rebook', 'close', 'answer']],
    ['reviewer', ['release', 'hand-back', 'review', 'accept', 'present', 'issue', 'rebook', 'close']],
    ['panel', ['present', 'issue', 'rebook', 'close']],
    ['registered', []],
  ])('is moved by the %s in these ways and no others', (why, moves) => {
    const possible = MOVES.filter((move) =>
      CASE_STATUSES.some((status) => mayMove(move, related(why, status))),
    );

    expect(possible.sort()).toEqual([...moves].sort());
  });

  it('is not presented before the day of its session', () => {
    const early = related('panel', 'accepted', false);

    expect([mayMove('present', early), mayMove('present', related('panel', 'accepted'))]).toEqual([
      false,
      true,
    ]);
  });
});

describe('an accepted case is booked anew', () => {
  it.each<[string, Partial<Booking>, boolean]>([
    ['before the day of a session that is on', { dayHasCome: false }, false],
    ['from its day on, where it was not its turn', {}, true],
    ['where it is called off beforehand', { isOn: false, dayHasCome: false }, true],
    ['where it was called off', { isOn: false }, true],
  ])('%s: by its presenter and its reviewer alike', (_story, booking, may) => {
    const both = (['presenter', 'reviewer'] as const).map((why) =>
      mayMove('rebook', related(why, 'accepted', true, booking)),
    );

    expect(both).toEqual([may, may]);
  });

  it('and never presented at a session that was called off', () => {
    expect(mayMove('present', related('reviewer', 'accepted', true, { isOn: false }))).toBe(false);
  });
});

function related(why: Why, status: CaseStatus, dayHasCome = true, changes: Partial<Booking> = {}) {
  const booking = { isOn: true, dayHasCome, myPart: null, amRegistered: false, ...changes };
  const standing: CaseStanding = { status, presenterId: 'ben', reviewerId: 'amina', booking };
  return { why, standing, looker: { personId: 'somebody', isReviewer: true, isCoordinator: false } };
}
