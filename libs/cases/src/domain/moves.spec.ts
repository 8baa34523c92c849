import { CASE_MOVES, CASE_STATUSES, movedBy, type CaseMove, type CaseStatus } from './moves.js';
import { mayMove } from './who-may-act.js';
import type { CaseStanding, Why } from './who-may-see.js';

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

function related(why: Why, status: CaseStatus, dayHasCome = true) {
  const booking = { isOn: true, dayHasCome, myPart: null, amRegistered: false };
  const standing: CaseStanding = { status, presenterId: 'ben', reviewerId: 'amina', booking };
  return { why, standing, looker: { personId: 'somebody', isReviewer: true, isCoordinator: false } };
}
