import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AttendanceReport, readAttendanceFile } from '#attendance-files';
import { clip, type Interval, minutesIn, union } from '#kernel';

/** Real files lie beside the repository, never in it; where they are absent these specs are skipped. */
const PLACES = [process.env['WHEELHOUSE_SAMPLES'], '../shared/samples', '../../shared/samples'];
const folder = PLACES.flatMap((place) => (place ? [join(place, 'attendance')] : [])).find(existsSync);
const describeWithSamples = folder ? describe : describe.skip;

const session = (start: string, end: string): Interval => ({ start: new Date(start), end: new Date(end) });
const CLINIC = session('2026-10-05T12:00:00Z', '2026-10-05T13:00:00Z');

/** Each file with its session, and what it must come to: format, rows, people, one person's united minutes. */
const EXPECTED: Readonly<Record<string, readonly [Interval, string, number, number, string, number]>> = {
  'bbb-learning-dashboard.csv': [CLINIC, 'bigbluebutton-dashboard-csv', 2, 2, 'name:Owain Hughes', 57.2],
  'gmeet-attendance-first-last.csv': [CLINIC, 'meet-attendance', 3, 3, 'name:Nia', 12],
  'teams-2020-actionlist-utf16le-de.csv': [
    session('2020-12-11T12:00:00Z', '2020-12-11T16:00:00Z'),
    'teams-action-list',
    19,
    5,
    'name:Mustermann Max',
    35.2,
  ],
  'teams-2022-sections-utf16be-14.csv': [
    session('2022-11-14T09:30:00Z', '2022-11-14T09:50:00Z'),
    'teams-sections',
    7,
    7,
    'email:sdc@smallco.co.uk',
    14.7,
  ],
  'teams-2025-sections-utf16le-en.csv': [
    session('2026-09-22T12:00:00Z', '2026-09-22T13:00:00Z'),
    'teams-sections',
    7,
    5,
    'email:owain.hughes@spoke.example.net',
    55.7,
  ],
  'webex-attendance.csv': [CLINIC, 'webex-attendance', 4, 3, 'email:owain.hughes@spoke.example.net', 59],
  'zoom-2020-participants-ja-1.csv': [
    session('2020-12-08T08:00:00Z', '2020-12-08T13:00:00Z'),
    'zoom-participants',
    204,
    204,
    'name:太郎1',
    244,
  ],
  'zoom-2021-participants-plain.csv': [
    session('2021-11-19T09:30:00Z', '2021-11-19T12:30:00Z'),
    'zoom-participants',
    31,
    27,
    'email:power-girl_kryptonian@dc.com',
    113.5,
  ],
  'zoom-2024-participants-waitingroom-meetinginfo.csv': [
    CLINIC,
    'zoom-participants-meeting-info',
    6,
    4,
    'email:owain.hughes@spoke.example.net',
    58,
  ],
};

const bytesOf = (file: string): Uint8Array => readFileSync(join(folder ?? '', file));

function presentMinutes({ rows }: AttendanceReport, personKey: string, within: Interval): number {
  const spans = rows.flatMap((row) => {
    const { joinedAt: start, leftAt: end } = row;
    const counts = row.personKey === personKey && row.kind !== 'waiting-room' && start && end;
    return counts ? (clip({ start, end }, within) ?? []) : [];
  });
  return union(spans).reduce((total, span) => total + minutesIn(span), 0);
}

describeWithSamples(
  folder ? 'real attendance files' : 'real attendance files (skipped: no ../shared/samples here)',
  () => {
    it('are all held here', () => {
      expect(readdirSync(folder ?? '').sort()).toEqual(Object.keys(EXPECTED).sort());
    });

    it.each(Object.keys(EXPECTED))('%s', async (file) => {
      const [within, format, rows, people, person, minutes] = EXPECTED[file]!;
      const report = await readAttendanceFile(bytesOf(file), { timeZone: 'Europe/London', session: within });

      expect([report.format, report.rows.length, report.people]).toEqual([format, rows, people]);
      expect(presentMinutes(report, person, within)).toBeCloseTo(minutes, 1);
    });

    it('hold one person on two devices: 224 minutes added up, 113.5 united', async () => {
      const file = 'zoom-2021-participants-plain.csv';
      const report = await readAttendanceFile(bytesOf(file), { timeZone: 'Europe/London' });
      const own = report.rows.filter(({ email }) => email === 'power-girl_kryptonian@dc.com');
      const added = own.reduce((total, { joinedAt, leftAt }) => total + (+leftAt! - +joinedAt!) / 60_000, 0);

      expect(Math.round(added)).toBe(224);
    });

    it('ask for the order of dates where the list of 2020 has no session to settle it', async () => {
      const file = 'teams-2020-actionlist-utf16le-de.csv';

      await expect(readAttendanceFile(bytesOf(file), { timeZone: 'Europe/Vienna' })).rejects.toMatchObject({
        code: 'ambiguous-date-order',
      });
      await expect(
        readAttendanceFile(bytesOf(file), { timeZone: 'Europe/Vienna', dateOrder: 'dmy' }),
      ).resolves.toMatchObject({ dateOrder: 'dmy', people: 5 });
    });
  },
);
