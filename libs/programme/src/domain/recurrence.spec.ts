import fc from 'fast-check';
import {
  datesOf,
  faultOfBreaks,
  faultOfDays,
  faultOfRecurrence,
  MOST_DATES,
  type Timetable,
} from './recurrence.js';
import { daysOfRule, followed } from './rule-days.js';
import { oddityOf, wallClockAt, zoneName } from './wall-clock.js';

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
  [
    'two rules, a date of both once',
    'FREQ=WEEKLY;COUNT=2\nRRULE:FREQ=MONTHLY;BYDAY=1MO;COUNT=2',
    ['2026-10-05', '2026-10-12', '2026-11-02'],
  ],
  [
    'the last day of every month',
    'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=5',
    ['2026-10-31', '2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28'],
  ],
  [
    'the 31st, only in months that have one',
    'FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3',
    ['2026-10-31', '2026-12-31', '2027-01-31'],
  ],
  [
    'the fifth Thursday, only in months that have one',
    'FREQ=MONTHLY;BYDAY=5TH;COUNT=3',
    ['2026-10-29', '2026-12-31', '2027-04-29'],
  ],
  ['the leap day', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=2', ['2028-02-29', '2032-02-29']],
  ['with RRULE: before it', 'RRULE:FREQ=DAILY;COUNT=2', ['2026-10-05', '2026-10-06']],
])('follows %s', (_story, recurrence, days) => {
  expect(daysOf({ recurrence })).toEqual(days);
});

describe('dates beside the rule', () => {
  const halfTerm = { from: '2026-10-26', to: '2026-10-30' };

  it.each([
    ['leaves a holiday out and adds nothing at the end', { breaks: [halfTerm] }, ['19', '02']],
    ['leaves one date out', { exceptDates: ['2026-11-02'] }, ['19', '26']],
    ['adds a date, in a holiday too', { breaks: [halfTerm], extraDates: ['2026-10-28'] }, ['19', '28', '02']],
    ['has a date once', { extraDates: ['2026-10-26'] }, ['19', '26', '02']],
    [
      'leaves out what is added as well',
      { extraDates: ['2026-10-28'], exceptDates: ['2026-10-28'] },
      ['19', '26', '02'],
    ],
  ])('%s', (_story, changes, days) => {
    const rule = { firstDate: '2026-10-19', recurrence: 'FREQ=WEEKLY;COUNT=3', ...changes };

    expect(daysOf(rule).map((day) => day.slice(-2))).toEqual(days);
  });

  it('are refused where nothing is left', () => {
    const nothing = timetable({ recurrence: null, exceptDates: ['2026-10-05'] });

    expect(faultOfRecurrence(nothing)).toBe('Every date is left out. Keep one at least.');
  });

  it('are refused where they are no dates, or end before they begin', () => {
    expect(faultOfDays(['2026-02-30'])).toBe('We cannot read the date "2026-02-30".');
    expect(faultOfBreaks([{ from: '2026-10-30', to: '2026-10-26' }])).toBe(
      'A holiday must end on or after the day it begins.',
    );
  });
});

it.each([
  ['Europe/London', '2026-03-29T01:30', { oddity: 'skipped', at: '2026-03-29T01:30:00.000Z' }],
  ['Europe/London', '2026-10-25T01:30', { oddity: 'twice', at: '2026-10-25T00:30:00.000Z' }],
  ['Europe/London', '2026-10-25T02:00', { oddity: undefined, at: '2026-10-25T02:00:00.000Z' }],
  ['America/New_York', '2026-03-08T02:30', { oddity: 'skipped', at: '2026-03-08T07:30:00.000Z' }],
  ['Pacific/Auckland', '2026-04-05T02:30', { oddity: 'twice', at: '2026-04-04T13:30:00.000Z' }],
])('on the day of a clock change in %s, %s is %j', (timeZone, when, { oddity, at }) => {
  const [date = '', time = ''] = when.split('T');
  const [first] = datesOf(timetable({ timeZone, recurrence: null, firstDate: date, startTime: time }));

  expect(oddityOf({ date, time }, timeZone)).toBe(oddity);
  expect(first?.startsAt.toISOString()).toBe(at);
});

it('has the same dates whether days are added or the rule is followed', () => {
  fc.assert(
    fc.property(
      fc.record({
        frequency: fc.constantFrom('FREQ=WEEKLY', 'FREQ=DAILY', 'FREQ=WEEKLY;WKST=SU'),
        interval: fc.integer({ min: 1, max: 9 }),
        end: fc.constantFrom('COUNT=9', 'UNTIL=20270131', 'UNTIL=20261219T123000Z', 'UNTIL=20261006'),
        firstDate: fc.constantFrom('2026-10-05', '2026-12-31', '2024-02-29', '2026-10-25'),
      }),
      ({ frequency, interval, end, firstDate }) => {
        const rule = `${frequency};INTERVAL=${interval};${end}`;
        const start = timetable({ firstDate });

        expect(daysOfRule(rule, start, 201)).toEqual(followed(rule, start, 201));
      },
    ),
    { numRuns: 100 },
  );
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
