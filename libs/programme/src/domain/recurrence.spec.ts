import fc from 'fast-check';
import { datesOf, faultOfRecurrence, MOST_DATES, type Timetable } from './recurrence.js';
import { wallClockAt, zoneName } from './wall-clock.js';

const timetable = (changes: Partial<Timetable> = {}): Timetable => ({
  timeZone: 'Europe/London',
  recurrence: 'FREQ=WEEKLY;COUNT=6',
  firstDate: '2026-10-05',
  startTime: '12:30',
  minutes: 60,
  ...changes,
});
const daysOf = (changes: Partial<Timetable>) => datesOf(timetable(changes)).map(({ date }) => date);

it('keeps 12:30 at 12:30 across the clock change', () => {
  const dates = datesOf(timetable());

  expect(dates.map(({ startsAt }) => startsAt.toISOString())).toEqual([
    '2026-10-05T11:30:00.000Z',
    '2026-10-12T11:30:00.000Z',
    '2026-10-19T11:30:00.000Z',
    '2026-10-26T12:30:00.000Z',
    '2026-11-02T12:30:00.000Z',
    '2026-11-09T12:30:00.000Z',
  ]);
  expect(dates.map(({ startsAt }) => zoneName(startsAt, 'Europe/London'))).toEqual([
    ...['BST', 'BST', 'BST'],
    ...['GMT', 'GMT', 'GMT'],
  ]);
});

it.each([
  ['a single date', null, ['2026-10-05']],
  ['every second week', 'FREQ=WEEKLY;INTERVAL=2;COUNT=3', ['2026-10-05', '2026-10-19', '2026-11-02']],
  [
    'the second Tuesday and the last Friday',
    'FREQ=MONTHLY;BYDAY=2TU,-1FR;COUNT=4',
    ['2026-10-13', '2026-10-30', '2026-11-10', '2026-11-27'],
  ],
  ['until a day, that day too', 'FREQ=WEEKLY;UNTIL=20261019', ['2026-10-05', '2026-10-12', '2026-10-19']],
  [
    'until an instant in UTC that is 12:30 in London',
    'FREQ=WEEKLY;UNTIL=20261019T113000Z',
    ['2026-10-05', '2026-10-12', '2026-10-19'],
  ],
  ['until an instant a second too early', 'FREQ=WEEKLY;UNTIL=20261019T112959Z', ['2026-10-05', '2026-10-12']],
  ['with RRULE: before it', 'RRULE:FREQ=DAILY;COUNT=2', ['2026-10-05', '2026-10-06']],
])('follows %s', (_story, recurrence, days) => {
  expect(daysOf({ recurrence })).toEqual(days);
});

it('takes an hour that the spring change skips as the hour after it', () => {
  const [date] = datesOf(timetable({ recurrence: null, firstDate: '2026-03-29', startTime: '01:30' }));

  expect(wallClockAt(date!.startsAt, 'Europe/London')).toEqual({ date: '2026-03-29', time: '02:30' });
});

it.each([
  ['no frequency', 'COUNT=3', 'Say how often it repeats: FREQ=DAILY, WEEKLY, MONTHLY or YEARLY.'],
  ['no end', 'FREQ=WEEKLY', 'Say when the series ends: with COUNT or with UNTIL.'],
  ['hours of its own', 'FREQ=DAILY;BYHOUR=9;COUNT=2', 'We cannot use BYHOUR in a repeat rule.'],
  [
    'a frequency of hours',
    'FREQ=HOURLY;COUNT=2',
    'Say how often it repeats: FREQ=DAILY, WEEKLY, MONTHLY or YEARLY.',
  ],
  [
    'a day that is none',
    'FREQ=WEEKLY;BYDAY=XX;COUNT=2',
    'We cannot follow the repeat rule. It is written like FREQ=WEEKLY;COUNT=6.',
  ],
  [
    'an UNTIL that is none',
    'FREQ=WEEKLY;UNTIL=soon',
    'We cannot follow the repeat rule. It is written like FREQ=WEEKLY;COUNT=6.',
  ],
  [
    'a day that no year has',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2',
    'We cannot follow the repeat rule. It is written like FREQ=WEEKLY;COUNT=6.',
  ],
  ['too many dates', 'FREQ=DAILY;COUNT=9999', `The rule has more than ${MOST_DATES} dates. End it earlier.`],
  [
    'no date left',
    'FREQ=WEEKLY;UNTIL=20260101',
    'The rule has no date on or after the first date. Change the rule, or the first date.',
  ],
])('refuses a rule with %s', (_story, recurrence, sentence) => {
  expect(faultOfRecurrence(timetable({ recurrence }))).toBe(sentence);
});

describe('weekly rules, against a plain loop over the calendar', () => {
  const zones = ['Europe/London', 'America/New_York', 'Pacific/Auckland', 'Australia/Lord_Howe', 'UTC'];

  it('has the same days and the same clock time in every zone', () => {
    fc.assert(
      fc.property(
        fc.record({
          timeZone: fc.constantFrom(...zones),
          day: fc.integer({ min: 0, max: 1500 }),
          hour: fc.integer({ min: 4, max: 23 }),
          interval: fc.integer({ min: 1, max: 4 }),
          count: fc.integer({ min: 1, max: 60 }),
        }),
        ({ timeZone, day, hour, interval, count }) => {
          const startTime = `${String(hour).padStart(2, '0')}:30`;
          const recurrence = `FREQ=WEEKLY;INTERVAL=${interval};COUNT=${count}`;
          const rule = timetable({ timeZone, startTime, recurrence, firstDate: dayAfter(day) });

          const dates = datesOf(rule);

          const expected = Array.from({ length: count }, (_, week) => dayAfter(day + week * interval * 7));
          expect(dates.map(({ startsAt }) => wallClockAt(startsAt, timeZone))).toEqual(
            expected.map((date) => ({ date, time: startTime })),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  function dayAfter(days: number): string {
    return new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10);
  }
});
