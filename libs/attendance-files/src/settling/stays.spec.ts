import { codes, commas, read } from '../reports.fixture.js';
import type { AttendanceReport } from '../report.js';

const header = ['Name (Original Name)', 'User Email', 'Join Time', 'Leave Time', 'Duration (Minutes)'];
const one = async (joined: string, left: string, minutes = ''): Promise<AttendanceReport> =>
  read(commas([header, ['Ben', 'ben@spoke.example.net', joined, left, minutes]]), { session: undefined });
const times = ({ rows: [row] }: AttendanceReport) => [
  row?.joinedAt?.toISOString(),
  row?.leftAt?.toISOString(),
];

describe('the times of a row', () => {
  it.each([
    ['both as written', ['2026-10-05 13:00', '2026-10-05 14:00', '60'], ['12:00', '13:00'], []],
    [
      'a leave after midnight',
      ['2026-10-05 23:50', '2026-10-05 00:20', '30'],
      ['22:50', '23:20'],
      ['next-day'],
    ],
    [
      'a leave long before the join',
      ['2026-10-05 13:00', '2026-10-05 11:00', ''],
      ['12:00', undefined],
      ['left-before-join', 'no-times'],
    ],
    [
      'no leave, a duration',
      ['2026-10-05 13:00', '', '30'],
      ['12:00', '12:30'],
      ['end-from-duration', 'assumed-end'],
    ],
    ['no join, a duration', ['', '2026-10-05 14:00', '30'], ['12:30', '13:00'], []],
    ['neither, a duration', ['-', '-', '30'], [undefined, undefined], []],
    ['nothing at all', ['-', '-', ''], [undefined, undefined], ['no-times']],
    [
      'a leave that is no time',
      ['2026-10-05 13:00', 'late', '30'],
      ['12:00', '12:30'],
      ['unread-time', 'end-from-duration', 'assumed-end'],
    ],
    [
      'another duration',
      ['2026-10-05 13:00', '2026-10-05 14:00', '20'],
      ['12:00', '13:00'],
      ['duration-differs'],
    ],
    ['a duration rounded up', ['2026-10-05 13:00:40', '2026-10-05 13:01:20', '1'], ['12:00', '12:01'], []],
  ] as const)('reads %s', async (_story, written, expected, issues) => {
    const [joined, left, minutes] = written;
    const report = await one(joined, left, minutes);

    expect(times(report).map((time) => time?.slice(11, 16))).toEqual(expected);
    expect(codes(report)).toEqual(issues);
  });

  it('follows an hour that happened twice into its second passing', async () => {
    const report = await one('2026-10-25 01:50', '2026-10-25 01:10');

    expect(times(report)).toEqual(['2026-10-25T00:50:00.000Z', '2026-10-25T01:10:00.000Z']);
    expect(codes(report)).toEqual(['clock-change']);
  });
});
