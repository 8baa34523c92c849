import { catchUpReachOf, sharedCatchUpReach } from './reach-by-catch-up.js';

const visit = (personId: string, attends: boolean, minutes = 10) => ({ personId, attends, minutes });

it('counts people once, and apart those who attended nothing', () => {
  const visits = [visit('joan', false), visit('joan', false, 30), visit('ben', true)];

  expect(catchUpReachOf(visits)).toEqual({ catchUps: 3, people: 2, notAttending: 1, minutes: 50 });
  expect(catchUpReachOf([])).toEqual({ catchUps: 0, people: 0, notAttending: 0, minutes: 0 });
});

it.each([
  ['nobody', 0, { catchUps: 0, people: 0 }],
  ['a few', 4, { catchUps: null, people: null }],
  ['many', 23, { catchUps: 25, people: 25 }],
])('shares no figure about %s that points at them', (_story, n, shared) => {
  const visits = Array.from({ length: n }, (_, at) => visit(`p${at}`, at > 0));

  expect(sharedCatchUpReach(catchUpReachOf(visits))).toEqual({
    ...shared,
    notAttending: null,
    minutes: null,
  });
});
