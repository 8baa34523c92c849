import { CASE_STATUSES, type CaseStatus } from './moves.js';
import { sightOf, type Booking, type CaseStanding, type Looker } from './who-may-see.js';

const MEMBER: Looker = { personId: 'joan', isReviewer: false, isCoordinator: false };
const BOOKED: Booking = { isOn: true, dayHasCome: true, myPart: null, amRegistered: true };

function standing(status: CaseStatus, booking: Booking | null = BOOKED): CaseStanding {
  return { status, presenterId: 'ben', reviewerId: 'amina', booking };
}
const statesOf = (looker: Looker, booking: Booking | null = BOOKED) =>
  CASE_STATUSES.filter((status) => sightOf(looker, standing(status, booking)).sees === 'story');

const FROM_ACCEPTED = ['accepted', 'presented', 'recommended', 'followed-up', 'closed'];

describe('who may see a case', () => {
  it.each<[string, Looker, Booking | null, readonly string[]]>([
    ['its presenter', { ...MEMBER, personId: 'ben' }, null, CASE_STATUSES],
    ['a stranger', { ...MEMBER, personId: null }, BOOKED, []],
    ['a member with a place in its session, from the day', MEMBER, BOOKED, FROM_ACCEPTED],
    ['the same the day before', MEMBER, { ...BOOKED, dayHasCome: false }, []],
    ['the same where the session is called off', MEMBER, { ...BOOKED, isOn: false }, []],
    ['a member without a place', MEMBER, { ...BOOKED, amRegistered: false }, []],
    [
      'the panel, before the day',
      MEMBER,
      { isOn: true, dayHasCome: false, myPart: 'panel', amRegistered: false },
      FROM_ACCEPTED,
    ],
    [
      'another presenter of the session, before the day',
      MEMBER,
      { isOn: true, dayHasCome: false, myPart: 'other', amRegistered: false },
      [],
    ],
    ['any reviewer', { ...MEMBER, isReviewer: true }, null, ['held', 'submitted', 'in-review']],
    ['the one who reviewed it', { ...MEMBER, personId: 'amina' }, null, FROM_ACCEPTED],
    ['a coordinator who reviews nothing', { ...MEMBER, isCoordinator: true }, null, []],
  ])('%s', (_who, looker, booking, states) => {
    expect(statesOf(looker, booking)).toEqual(states);
  });

  it('lets a coordinator know that there is one, once it is no draft', () => {
    const coordinator = { ...MEMBER, isCoordinator: true };
    const known = CASE_STATUSES.filter(
      (status) => sightOf(coordinator, standing(status, null)).sees === 'envelope',
    );

    expect(known).toEqual(CASE_STATUSES.filter((status) => status !== 'draft'));
  });
});
