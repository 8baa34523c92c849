import fc from 'fast-check';
import { paired } from './pairing.js';
import { daysOf, type Timetable } from './recurrence.js';
import { timetableFrom } from './timetable-from.js';

const days = (text: string) =>
  text
    .split(' ')
    .filter((day) => day !== '')
    .map((day) => `2026-10-${day}`);
const dayOf = (date: string) => date.slice(-2);
const inWords = (before: string, after: string) => {
  const { kept, left, added } = paired(
    days(before).map((date) => ({ date })),
    days(after),
  );
  return {
    moved: kept
      .filter(({ one, date }) => one.date !== date)
      .map(({ one, date }) => `${dayOf(one.date)}→${dayOf(date)}`),
    left: left.map(({ date }) => dayOf(date)),
    added: added.map(dayOf),
  };
};

it.each([
  ['stay where they are', '05 12 19', '05 12 19', { moved: [], left: [], added: [] }],
  [
    'all move by a day, in their order',
    '05 12 19',
    '06 13 20',
    { moved: ['05→06', '12→13', '19→20'], left: [], added: [] },
  ],
  ['lose the last', '05 12 19', '05 12', { moved: [], left: ['19'], added: [] }],
  ['gain some at the end', '05 12', '05 12 19 26', { moved: [], left: [], added: ['19', '26'] }],
  ['lose every other one', '05 12 19 26', '05 19', { moved: [], left: ['12', '26'], added: [] }],
  ['move one to a day near by', '05 12 19', '05 13 19', { moved: ['12→13'], left: [], added: [] }],
  [
    'never jump over a neighbour',
    '05 12 19 26',
    '19 26 27 28',
    { moved: [], left: ['05', '12'], added: ['27', '28'] },
  ],
  ['move and lose the last', '05 12 19', '06 13', { moved: ['05→06', '12→13'], left: ['19'], added: [] }],
  [
    'move to the nearest day, and not to one that is new before it',
    '12 19 26',
    '07 14 21 28',
    { moved: ['12→14', '19→21', '26→28'], left: [], added: ['07'] },
  ],
  [
    'lose the one that is farthest off',
    '05 12 19',
    '13 20',
    { moved: ['12→13', '19→20'], left: ['05'], added: [] },
  ],
])('sessions %s', (_story, before, after, found) => {
  expect(inWords(before, after)).toEqual(found);
});

it('keeps the order, gives every date to one and loses none', () => {
  const some = fc.uniqueArray(fc.integer({ min: 10, max: 60 }), { maxLength: 20 });
  const date = (day: number) => new Date(Date.UTC(2026, 9, day)).toISOString().slice(0, 10);
  fc.assert(
    fc.property(some, some, (before, after) => {
      const [ones, dates] = [before, after].map((list) => list.map(date).sort());
      const { kept, left, added } = paired(
        ones!.map((date) => ({ date })),
        dates!,
      );

      const inOrder = [...kept].sort((a, b) => (a.one.date < b.one.date ? -1 : 1)).map(({ date }) => date);
      expect(inOrder).toEqual([...inOrder].sort());
      expect([...inOrder, ...added].sort()).toEqual(dates);
      expect([...kept.map(({ one }) => one.date), ...left.map(({ date }) => date)].sort()).toEqual(ones);
    }),
  );
});

const SERIES: Timetable = {
  timeZone: 'Europe/London',
  recurrence: 'FREQ=WEEKLY;COUNT=6',
  firstDate: '2026-10-05',
  startTime: '12:30',
  minutes: 60,
};

it.each<[string, Partial<Timetable>, string]>([
  ['a count', {}, 'FREQ=WEEKLY;COUNT=4'],
  ['an end by date', { recurrence: 'FREQ=WEEKLY;UNTIL=20261109' }, 'FREQ=WEEKLY;UNTIL=20261109'],
  ['every second week', { recurrence: 'FREQ=WEEKLY;INTERVAL=2;COUNT=4' }, 'FREQ=WEEKLY;INTERVAL=2;COUNT=3'],
  ['a date left out', { exceptDates: ['2026-10-26'] }, 'FREQ=WEEKLY;COUNT=4'],
  ['a holiday over it', { breaks: [{ from: '2026-10-12', to: '2026-10-24' }] }, 'FREQ=WEEKLY;COUNT=4'],
])('is the same series from one of its dates on: %s', (_story, changes, recurrence) => {
  const series = { ...SERIES, ...changes };

  const rest = timetableFrom(series, '2026-10-19');

  expect(rest.recurrence).toBe(recurrence);
  expect(daysOf(rest)).toEqual(daysOf(series).filter((day) => day >= '2026-10-19'));
});

it('lists the dates where two rules are not in step', () => {
  const recurrence = 'FREQ=WEEKLY;INTERVAL=2;COUNT=5\nFREQ=WEEKLY;INTERVAL=3;BYDAY=FR;COUNT=4';
  const series = { ...SERIES, recurrence };

  const rest = timetableFrom(series, '2026-10-30');

  expect(daysOf(rest)).toEqual(daysOf(series).filter((day) => day >= '2026-10-30'));
});
