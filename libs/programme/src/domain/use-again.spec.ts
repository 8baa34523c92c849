import { USUAL_RULE } from './attendance-rule.js';
import { EVERYONE } from './audience.js';
import type { SeriesDraft } from './draft.js';
import { daysOf } from './recurrence.js';
import { usedAgain } from './use-again.js';

/** Three Mondays in November 2026. */
const SERIES: Required<SeriesDraft> = {
  ...{ title: 'Clinic', kind: 'case-clinic', summary: 'How to begin', timeZone: 'Europe/London' },
  ...{ mode: 'online', venue: null, capacity: 20, audience: EVERYONE, agenda: [] },
  ...{ attendanceRule: USUAL_RULE, meeting: { provider: 'link', url: null }, startTime: '12:30' },
  ...{ recurrence: 'FREQ=WEEKLY;COUNT=3', firstDate: '2026-11-09', minutes: 60 },
  ...{ breaks: [], exceptDates: [], extraDates: [], leaderIds: ['amina'] },
};

it.each<[string, Partial<SeriesDraft>, string, string[]]>([
  ['goes on a week after its last', {}, '2026-11-20', ['2026-11-30', '2026-12-07', '2026-12-14']],
  [
    'begins after today, on its weekday, where it is long over',
    {},
    '2027-06-02',
    ['2027-06-07', '2027-06-14', '2027-06-21'],
  ],
  [
    'keeps every second week',
    { recurrence: 'FREQ=WEEKLY;INTERVAL=2;COUNT=2' },
    '2026-11-20',
    ['2026-12-07', '2026-12-21'],
  ],
  [
    'keeps its place in the month, and as many dates as an end by date gave',
    { recurrence: 'FREQ=MONTHLY;BYDAY=2MO;UNTIL=20270110' },
    '2026-11-20',
    ['2027-01-11', '2027-02-08'],
  ],
  [
    'keeps two days of a month',
    { recurrence: 'FREQ=MONTHLY;BYDAY=2TU,-1FR;COUNT=4' },
    '2026-11-20',
    ['2027-01-12', '2027-01-29', '2027-02-09', '2027-02-26'],
  ],
  [
    'leaves behind the holidays and dates of the old one',
    {
      breaks: [{ from: '2026-11-30', to: '2026-12-04' }],
      exceptDates: ['2026-11-16'],
      extraDates: ['2026-11-18'],
    },
    '2026-11-20',
    ['2026-11-30', '2026-12-07', '2026-12-14'],
  ],
  [
    'moves as a whole where it is a list of dates',
    { recurrence: null, extraDates: ['2026-11-11'] },
    '2026-11-20',
    ['2026-11-23', '2026-11-25'],
  ],
])('a series that is used again %s', (_story, changes, today, dates) => {
  const again = usedAgain({ ...SERIES, ...changes }, today);

  expect(daysOf(again)).toEqual(dates);
  expect(again).toMatchObject({ title: 'Clinic', startTime: '12:30', capacity: 20, leaderIds: ['amina'] });
});
