import { foldedName } from '#kernel';
import type { Tool } from './data/series.js';
import { MINUTE, ZONE } from './stage.js';
import type { Comer } from './turnout.js';
import type { Planned } from './write-programme.js';

/** A meeting's report as the tool would have written it: the very bytes. */
export interface MeetingFile {
  readonly fileName: string;
  readonly bytes: Buffer;
}

export function meetingFile(tool: Tool, session: Planned, comers: readonly Comer[]): MeetingFile {
  const rows = comers.flatMap(({ shownAs, email, stays }) =>
    stays.map(({ start, end }) => ({ name: shownAs, email: email ?? '', start, end })),
  );
  const fileName = `${tool}-${foldedName(session.title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)}.csv`;
  return { fileName, bytes: WRITERS[tool](session, rows) };
}

interface Row {
  readonly name: string;
  readonly email: string;
  readonly start: Date;
  readonly end: Date;
}

const WRITERS: Readonly<Record<Tool, (session: Planned, rows: readonly Row[]) => Buffer>> = {
  teams: teamsFile,
  zoom: zoomFile,
  meet: meetFile,
  webex: webexFile,
};

/** UTF-16 with tabs, in three numbered sections. */
function teamsFile({ title, startsAt, endsAt }: Planned, rows: readonly Row[]): Buffer {
  const people = new Map(rows.map((row) => [row.name, row]));
  const stay = ({ name, email, start, end }: Row): string[] => [
    name,
    american(start),
    american(end),
    lasting(start, end),
    email,
  ];
  const lines = [
    ['1. Summary'],
    ['Meeting title', title],
    ['Attended participants', String(people.size)],
    ['Start time', american(startsAt)],
    ['End time', american(endsAt)],
    [],
    ['2. Participants'],
    ['Name', 'First Join', 'Last Leave', 'In-Meeting Duration', 'Email', 'Participant ID (UPN)', 'Role'],
    ...Array.from(people.values(), (row) => [...stay(row), row.email, 'Attendee']),
    [],
    ['3. In-Meeting Activities'],
    ['Name', 'Join Time', 'Leave Time', 'Duration', 'Email', 'Role'],
    ...rows.map((row) => [...stay(row), 'Attendee']),
  ];
  return Buffer.from(`\uFEFF${lines.map((cells) => cells.join('\t')).join('\r\n')}\r\n`, 'utf16le');
}

function zoomFile(_: Planned, rows: readonly Row[]): Buffer {
  const head = [
    'Name (Original Name)',
    'User Email',
    'Join Time',
    'Leave Time',
    'Duration (Minutes)',
    'Guest',
  ];
  const time = (moment: Date): string => {
    const { year, month, day, hour, minute, second, half } = partsOf(moment);
    return `${two(month)}/${two(day)}/${year} ${two(hour)}:${minute}:${second} ${half}`;
  };
  return csv([
    head,
    ...rows.map(({ name, email, start, end }) => [
      name,
      email,
      time(start),
      time(end),
      minutes(start, end),
      'Yes',
    ]),
  ]);
}

/** One row for each person, and times of day without a date. */
function meetFile(_: Planned, rows: readonly Row[]): Buffer {
  const people = new Map<string, Row>();
  for (const row of rows) {
    const first = people.get(row.name);
    people.set(row.name, first ? { ...first, end: row.end > first.end ? row.end : first.end } : row);
  }
  const time = (moment: Date): string => {
    const { hour, minute, half } = partsOf(moment);
    return `${hour}:${minute} ${half}`;
  };
  return csv([
    ['First name', 'Last name', 'Email', 'Duration', 'Time joined', 'Time exited'],
    ...Array.from(people.values(), ({ name, email, start, end }) => {
      const [first = '', ...rest] = name.split(' ');
      return [first, rest.join(' '), email, `${minutes(start, end)} min`, time(start), time(end)];
    }),
  ]);
}

function webexFile({ title, startsAt, endsAt }: Planned, rows: readonly Row[]): Buffer {
  const time = (moment: Date): string => {
    const { year, month, day, hour24, minute, second } = partsOf(moment);
    return `="${year}-${two(month)}-${two(day)} ${hour24}:${minute}:${second}"`;
  };
  const head = [
    'Meeting Name',
    'Meeting Start Time',
    'Meeting End Time',
    'Display Name',
    'Role',
    'Attendee Email',
  ];
  return csv([
    [...head, 'Join Time', 'Leave Time', 'Attendance Duration', 'Connection Type'],
    ...rows.map(({ name, email, start, end }) => [
      ...[title, time(startsAt), time(endsAt), name, 'Attendee', email],
      ...[time(start), time(end), `${minutes(start, end)} mins`, 'Desktop app'],
    ]),
  ]);
}

function csv(rows: readonly (readonly string[])[]): Buffer {
  const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return Buffer.from(`\uFEFF${rows.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`, 'utf8');
}

function american(moment: Date): string {
  const { year, month, day, hour, minute, second, half } = partsOf(moment);
  return `${month}/${day}/${year.slice(2)}, ${hour}:${minute}:${second} ${half}`;
}

function lasting(start: Date, end: Date): string {
  const seconds = Math.round((+end - +start) / 1000);
  return `${Math.floor(seconds / 3600)}h ${Math.floor((seconds % 3600) / 60)}m ${seconds % 60}s`;
}

function minutes(start: Date, end: Date): string {
  return String(Math.ceil((+end - +start) / MINUTE));
}

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'medium' });

/** The clock on the wall, in the parts that the tools put together each in its own way. */
function partsOf(moment: Date) {
  const parts = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, value]));
  const { year = '', month = '', day = '', hour: hour24 = '', minute = '', second = '' } = parts;
  const hour = String(Number(hour24) % 12 || 12);
  const half = Number(hour24) < 12 ? 'AM' : 'PM';
  return { year, month: String(Number(month)), day: String(Number(day)), hour, hour24, minute, second, half };
}

function two(number: string): string {
  return number.padStart(2, '0');
}
