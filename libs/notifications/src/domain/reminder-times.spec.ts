import { isDue, reminderTimes, settledBy } from './reminder-times.js';

const LONDON = 'Europe/London';

/** In winter London's wall clock shows UTC. */
const at = (text: string) => new Date(`${text}:00Z`);

describe('when a person is reminded', () => {
  it.each([
    ['at midday', '2026-11-30T12:30', { day: '2026-11-29T12:30', hour: '2026-11-30T11:30' }],
    ['at 9, just after the night', '2026-11-30T09:00', { day: '2026-11-29T09:00', hour: '2026-11-30T08:00' }],
    ['at 8:30, whose hour before is night', '2026-11-30T08:30', { day: '2026-11-29T08:30' }],
    ['at 7, which is night itself', '2026-11-30T07:00', { day: '2026-11-29T08:00' }],
    ['at 21:30', '2026-11-30T21:30', { day: '2026-11-29T20:00', hour: '2026-11-30T20:30' }],
    ['at 22:30', '2026-11-30T22:30', { day: '2026-11-29T20:00', hour: '2026-11-30T20:00' }],
    ['at half past midnight', '2026-11-30T00:30', { day: '2026-11-29T08:00', hour: '2026-11-29T20:00' }],
  ])('of a session %s, with both', (_story, start, { day, hour }: { day: string; hour?: string }) => {
    expect(reminderTimes(at(start), 'both', LONDON)).toEqual([
      { kind: 'day-before', at: at(day) },
      ...(hour ? [{ kind: 'hour-before', at: at(hour) }] : []),
    ]);
  });

  it.each([
    ['the hour before alone, at midday', 'hour-before', '2026-11-30T12:30', ['2026-11-30T11:30']],
    ['the hour before alone, early', 'hour-before', '2026-11-30T08:30', ['2026-11-29T20:00']],
    ['the day before alone', 'day-before', '2026-11-30T12:30', ['2026-11-29T12:30']],
    ['nothing', 'none', '2026-11-30T12:30', []],
  ] as const)('as they chose: %s', (_story, choice, start, times) => {
    expect(reminderTimes(at(start), choice, LONDON).map((time) => time.at)).toEqual(times.map(at));
  });

  it('at the same time on the wall clock though the clocks change between', () => {
    const [dayBefore] = reminderTimes(at('2026-10-25T12:30'), 'day-before', LONDON);

    expect(dayBefore?.at).toEqual(at('2026-10-24T11:30'));
  });

  it('by their own night, wherever the session is', () => {
    const times = (['day-before', 'hour-before'] as const).flatMap((choice) =>
      reminderTimes(at('2026-11-30T08:30'), choice, 'America/New_York'),
    );

    expect(times.map((time) => time.at)).toEqual([at('2026-11-29T13:00'), at('2026-11-30T01:00')]);
  });
});

describe('whether a reminder leaves now', () => {
  const start = at('2026-11-30T12:30');
  const day = { kind: 'day-before', at: at('2026-11-29T12:30') } as const;
  const hour = { kind: 'hour-before', at: at('2026-11-30T11:30') } as const;

  it.each([
    ['a minute early', day, '2026-11-29T12:29', false],
    ['in time', day, '2026-11-29T12:30', true],
    ['an hour late, after the server was down', day, '2026-11-29T13:30', true],
    ['half a day late', day, '2026-11-29T20:30', false],
    ['in time', hour, '2026-11-30T11:30', true],
    ['fifty minutes late', hour, '2026-11-30T12:20', true],
    ['after the start', hour, '2026-11-30T12:30', false],
  ])('%s: the %o', (_story, time, now, expected) => {
    expect(isDue(time, start, at(now), LONDON)).toBe(expected);
  });

  it('never at night, though it be late: it waits for the morning while that helps', () => {
    const evening = { kind: 'hour-before', at: at('2026-11-29T20:00') } as const;

    expect(isDue(evening, at('2026-11-30T08:30'), at('2026-11-29T21:10'), LONDON)).toBe(false);
    expect(isDue(evening, at('2026-11-30T08:30'), at('2026-11-30T08:05'), LONDON)).toBe(true);
  });

  it('for those who had their place a quarter of an hour before it', () => {
    expect(settledBy(hour)).toEqual(at('2026-11-30T11:15'));
  });
});
