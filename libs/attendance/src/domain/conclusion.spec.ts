import fc from 'fast-check';
import { conclusionOf } from './conclusion.js';
import type { Fact, Rule } from './evidence.js';
import { at, clinic, corrected, fact, shuffled } from './facts.fixture.js';
import { judged, minutesNeeded } from './judgement.js';

const stay = (joined: string, left: string, said: Partial<Fact> = {}) =>
  fact({ joinedAt: at(joined), leftAt: at(left), ...said });
const absentNotAttended = {
  before: { status: 'attended', minutes: 45 },
  after: { status: 'absent', minutes: 0 },
} as const;

describe('the stamped rule', () => {
  const any: Rule = { basis: 'any', value: 0 };
  const half: Rule = { basis: 'percent', value: 50 };
  const tenMinutes: Rule = { basis: 'minutes', value: 10 };

  it.each([
    [any, 0.5, 'attended'],
    [any, 0, 'absent'],
    [any, null, 'attended'],
    [half, 30, 'attended'],
    [half, 29.5, 'partial'],
    [half, 0, 'absent'],
    [half, null, 'unknown'],
    [tenMinutes, 10, 'attended'],
    [tenMinutes, 9, 'partial'],
    [tenMinutes, null, 'unknown'],
  ] as const)('%j makes of %s minutes: %s', (rule, minutes, status) => {
    const presence = { minutes, isAtLeast: minutes === null, spans: [] };

    expect(judged(presence, { ...clinic, rule })).toBe(status);
  });

  it('cannot ask for longer than the session lasts', () => {
    expect(minutesNeeded({ basis: 'minutes', value: 90 }, clinic)).toBe(60);
  });

  it('calls it unknown where the known part is too short and the rest cannot be told', () => {
    expect(judged({ minutes: 20, isAtLeast: true, spans: [] }, clinic)).toBe('unknown');
  });
});

describe('the conclusion for one person', () => {
  it('credits one visit to a person who joins on two devices', () => {
    const conclusion = conclusionOf([stay('13:00', '13:40'), stay('13:10', '13:45')], clinic);

    expect(conclusion).toEqual({
      status: 'attended',
      minutes: 45,
      spans: [{ start: at('13:00'), end: at('13:45') }],
      sources: ['import'],
      flags: [],
    });
  });

  it.each<[string, Fact[], string[]]>([
    ['an end that was assumed', [stay('13:00', '14:00', { flags: ['assumed-end'] })], ['assumed-end']],
    [
      'a check-in at the front door of a conference, which says nothing of an end',
      [fact({ source: 'check-in', joinedAt: at('13:02'), flags: ['came'] })],
      ['minutes-not-known'],
    ],
    ['a check-in, which has no end', [fact({ source: 'check-in', joinedAt: at('13:02') })], ['assumed-end']],
    ['somebody vouched for', [fact({ source: 'vouched' })], ['vouched']],
    ['a time outside the session', [stay('12:30', '12:50')], ['outside-session']],
    ['a length nobody can tell', [fact({})], ['minutes-not-known']],
    ['a sum without times', [fact({ minutes: 40 })], ['summed-minutes']],
    ['somebody from outside', [stay('13:00', '14:00', { flags: ['external'] })], ['external']],
  ])('flags %s', (_story, facts, flags) => {
    expect(conclusionOf(facts, clinic).flags).toEqual(flags);
  });

  it('lets a correction win over what an import says', () => {
    const conclusion = conclusionOf(
      [stay('13:00', '13:45'), corrected(absentNotAttended, { recordedAt: at('16:00') })],
      clinic,
    );

    expect(conclusion).toMatchObject({ status: 'absent', minutes: 0, flags: ['corrected'] });
  });

  it('flags evidence that came after a correction and says otherwise', () => {
    const conclusion = conclusionOf(
      [
        corrected(absentNotAttended, { recordedAt: at('15:00') }),
        stay('13:00', '13:45', { recordedAt: at('16:00') }),
      ],
      clinic,
    );

    expect(conclusion).toMatchObject({ status: 'absent', flags: ['corrected', 'differs-from-correction'] });
  });

  it('keeps the latest of several corrections', () => {
    const back = { before: absentNotAttended.after, after: { status: 'attended', minutes: 50 } } as const;

    const conclusion = conclusionOf(
      [
        corrected(back, { recordedAt: at('17:00') }),
        corrected(absentNotAttended, { recordedAt: at('16:00') }),
      ],
      clinic,
    );

    expect(conclusion).toMatchObject({ status: 'attended', minutes: 50 });
  });

  it('shows a contest until a correction answers it', () => {
    const contest = fact({ source: 'contest', recordedAt: at('16:00') });
    const answer = corrected(absentNotAttended, { recordedAt: at('17:00') });

    expect(conclusionOf([contest], clinic)).toMatchObject({ status: 'absent', flags: ['contested'] });
    expect(conclusionOf([contest, answer], clinic).flags).toEqual(['corrected']);
  });

  it('is the same in whatever order the evidence is read', () => {
    fc.assert(
      fc.property(shuffled, ([facts, other]) => {
        expect(conclusionOf(other, clinic)).toEqual(conclusionOf(facts, clinic));
      }),
    );
  });
});
