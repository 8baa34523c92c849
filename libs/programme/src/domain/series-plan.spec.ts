import { EVERYONE } from './audience.js';
import { USUAL_RULE } from './attendance-rule.js';
import { planOf } from './series-plan.js';
import { sessionOn, type Maker } from './series-sessions.js';
import type { PlanLine, Standing } from './series-standing.js';
import { wallClockAt } from './wall-clock.js';

/** Six Mondays at 13:00 in London, from 9 November 2026. */
const MONDAYS: Maker = {
  ...{ id: 'series', createdBy: 'amina', title: 'Clinic', kind: 'case-clinic', summary: '' },
  ...{ timeZone: 'Europe/London', mode: 'online', venue: null, capacity: null, audience: EVERYONE },
  ...{ agenda: [], attendanceRule: USUAL_RULE, meeting: { provider: 'link', url: null } },
  ...{ recurrence: 'FREQ=WEEKLY;COUNT=6', firstDate: '2026-11-09', startTime: '13:00', minutes: 60 },
  ...{ breaks: [], exceptDates: [], extraDates: [], leaderIds: ['amina'] },
};
/** The third is today, in an hour; two are over. */
const NOW = new Date('2026-11-23T12:00:00Z');
const DATES = ['2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14'];

const standing = (date: string, changes: Partial<Standing> = {}): Standing => ({
  ...{ id: date, date, status: date < '2026-11-20' ? 'held' : 'published' },
  ...{ draft: sessionOn(date, MONDAYS), ownParts: [], isAttended: false },
  ...changes,
});
const plan = (
  wanted: Partial<Maker>,
  { changed = {}, from }: { changed?: Record<string, Partial<Standing>>; from?: string } = {},
) => {
  const sessions = DATES.map((date) => standing(date, changed[date]));
  const facts = { series: MONDAYS, wanted: { ...MONDAYS, ...wanted }, sessions, from, now: NOW };
  return planOf(facts);
};
const placed = ({ after }: PlanLine) => {
  const { date, time } = wallClockAt(after!.startsAt, 'Europe/London');
  return `${date.slice(5)} ${time}`;
};
const said = (lines: readonly PlanLine[]) =>
  lines.map((line) => `${line.sessionId?.slice(5) ?? 'new'} ${line.why ?? line.fate} ${placed(line)}`);

it.each<[string, Partial<Maker>, string[]]>([
  [
    'to a later hour',
    { startTime: '14:00' },
    [
      ...['11-23 moved 11-23 14:00', '11-30 moved 11-30 14:00'],
      ...['12-07 moved 12-07 14:00', '12-14 moved 12-14 14:00'],
    ],
  ],
  [
    'to an hour that has passed today: today’s stays',
    { startTime: '09:00' },
    [
      ...['11-23 gone 11-23 13:00', '11-30 moved 11-30 09:00'],
      ...['12-07 moved 12-07 09:00', '12-14 moved 12-14 09:00'],
    ],
  ],
  [
    'to the day before: today’s stays, and nobody is given a neighbour’s date',
    { firstDate: '2026-11-08' },
    [
      ...['11-23 gone 11-23 13:00', '11-30 moved 11-29 13:00'],
      ...['12-07 moved 12-06 13:00', '12-14 moved 12-13 13:00'],
    ],
  ],
  [
    'to another first date in time to come',
    { firstDate: '2026-11-24', recurrence: 'FREQ=WEEKLY;COUNT=4' },
    [
      ...['11-23 moved 11-24 13:00', '11-30 moved 12-01 13:00'],
      ...['12-07 moved 12-08 13:00', '12-14 moved 12-15 13:00'],
    ],
  ],
  [
    'to one date fewer and one more in between',
    { recurrence: 'FREQ=WEEKLY;COUNT=5', extraDates: ['2026-12-02'] },
    [
      ...['11-23 kept 11-23 13:00', '11-30 kept 11-30 13:00', 'new added 12-02 13:00'],
      ...['12-07 kept 12-07 13:00', '12-14 cancelled 12-14 13:00'],
    ],
  ],
])('a series of Mondays goes %s', (_story, wanted, lines) => {
  expect(said(plan(wanted))).toEqual(lines);
});

it('keeps a date for a session that is left alone, so that none is made beside it', () => {
  const changed = {
    '2026-11-30': { isAttended: true },
    '2026-12-07': { status: 'cancelled' as const },
  };

  expect(said(plan({ firstDate: '2026-11-10' }, { changed }))).toEqual([
    ...['11-23 moved 11-24 13:00', '11-30 attended 11-30 13:00'],
    ...['12-07 cancelled 12-07 13:00', '12-14 moved 12-15 13:00'],
  ]);
});

it('leaves alone a draft that falls away, and what was added apart, and says so', () => {
  const apart = { date: null, draft: sessionOn('2026-12-10', MONDAYS) };
  const changed = { '2026-12-07': apart, '2026-12-14': { status: 'draft' as const } };
  const shorter = { recurrence: 'FREQ=WEEKLY;COUNT=5', exceptDates: ['2026-12-07'] };

  expect(said(plan(shorter, { changed, from: '2026-11-30' }))).toEqual([
    ...['11-30 kept 11-30 13:00', '12-07 apart 12-10 13:00', '12-14 draft 12-14 13:00'],
  ]);
});

it('gives sessions the new leader, and leaves those who were named on one of them', () => {
  const draft = { ...sessionOn('2026-11-30', MONDAYS), leaderIds: ['amina', 'ben'] };
  const lines = plan({ leaderIds: ['priya'] }, { changed: { '2026-11-30': { draft } } });

  expect(lines.map(({ after }) => after?.leaderIds.join())).toEqual(['priya', 'priya,ben', 'priya', 'priya']);
});

it('tells of another time zone, even where the hour is the same: calendars show it', () => {
  const lines = plan({ timeZone: 'Europe/Lisbon' });

  expect(lines.map(({ fate }) => fate)).toEqual(['moved', 'moved', 'moved', 'moved']);
});

it('moves three years of a weekly clinic by a day, each to the nearest, and adds what is more', () => {
  const weekly = { ...MONDAYS, recurrence: 'FREQ=WEEKLY;COUNT=157', firstDate: '2026-11-30' };
  const from = Date.parse('2026-11-30');
  const dates = Array.from({ length: 157 }, (_, week) => new Date(from + week * 7 * 86_400_000));
  const sessions = dates.map((date) => standing(date.toISOString().slice(0, 10)));
  const wanted = { ...weekly, firstDate: '2026-12-01', recurrence: 'FREQ=WEEKLY;COUNT=160' };

  const lines = planOf({ series: weekly, wanted, sessions, now: NOW });

  const count = (fate: string) => lines.filter((line) => line.fate === fate).length;
  expect([count('moved'), count('added'), lines.length]).toEqual([157, 3, 160]);
});
