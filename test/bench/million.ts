import type { DatabaseSettings } from '#database';
import { tierOf, STAFF_GROUPS, type StaffGroup } from '#kernel';
import { fill, type Contents, type Row } from './fill.js';
import { TABLES } from './million-tables.js';

export const ATTENDANCES = 1_000_000;
const PEOPLE = 20_000;
const ORGANISATIONS = 41;
const SESSIONS = 4_000;
const SERIES = 80;
const MONTHS = 36;

/** Fills a migrated database with a network's three years, straight into its tables. */
export function fillMillion(settings: DatabaseSettings): Promise<void> {
  return fill(settings, contents());
}

function contents(): Contents {
  return [
    [TABLES.organisation, organisations()],
    [TABLES.person, people()],
    [TABLES.series, series()],
    [TABLES.session, sessions()],
    [TABLES.attendance, attendances()],
  ];
}

function* organisations(): Generator<Row> {
  for (let n = 0; n < ORGANISATIONS; n++) {
    const name = `Organisation ${n}`;
    yield [
      idOf('o', n),
      name,
      name.toLowerCase(),
      name,
      positionOf(n),
      sectorOf(n),
      `Area ${n % 8}`,
      `W${n}`,
      0,
      1,
    ];
  }
}

function* people(): Generator<Row> {
  for (let n = 0; n < PEOPLE; n++) {
    const name = `Person ${n}`;
    yield [
      idOf('p', n),
      name,
      name.toLowerCase(),
      null,
      'member',
      idOf('o', n % ORGANISATIONS),
      'staff-nurse',
      0,
      1,
    ];
  }
}

function* series(): Generator<Row> {
  for (let n = 0; n < SERIES; n++) {
    yield [
      idOf('r', n),
      `Series ${n}`,
      'case-clinic',
      '',
      '{}',
      'Europe/London',
      '2024-01-01',
      '12:30',
      60,
      'online',
      '{}',
      '{}',
      '[]',
      'published',
      'x',
      0,
      1,
    ];
  }
}

function* sessions(): Generator<Row> {
  for (let n = 0; n < SESSIONS; n++) {
    const start = startOf(n);
    yield [
      idOf('s', n),
      idOf('r', n % SERIES),
      `Clinic ${n}`,
      'case-clinic',
      '',
      start,
      start + 3_600_000,
      'Europe/London',
      'online',
      '{}',
      '[]',
      'any',
      0,
      'link',
      'held',
      'x',
      `C${n}`,
      'x',
      0,
      1,
    ];
  }
}

function* attendances(): Generator<Row> {
  const each = ATTENDANCES / SESSIONS;
  for (let n = 0; n < ATTENDANCES; n++) {
    const session = Math.floor(n / each);
    const person = (session * 977 + (n % each) * 79) % PEOPLE;
    const organisation = person % ORGANISATIONS;
    const group = STAFF_GROUPS[(person * 7) % STAFF_GROUPS.length] as StaffGroup;
    const day = dayOf(session);
    yield [
      idOf('a', n),
      idOf('s', session),
      idOf('p', person),
      idOf('p', person),
      statusOf(n),
      n % 61 === 0 ? null : (n * 7) % 61,
      '[]',
      'import',
      '[]',
      'staff-nurse',
      group,
      tierOf(group),
      idOf('o', organisation),
      positionOf(organisation),
      sectorOf(organisation),
      `Area ${organisation % 8}`,
      'case-clinic',
      idOf('r', session % SERIES),
      day,
      Math.floor(day / 100),
      startOf(session),
    ];
  }
}

/** As long as a real one. */
export function idOf(kind: string, n: number): string {
  return kind + String(n).padStart(25, '0');
}

function positionOf(organisation: number): string {
  return organisation < 6 ? 'hub' : 'spoke';
}

function sectorOf(organisation: number): string {
  return organisation % 2 === 0 ? 'nhs' : 'voluntary';
}

function statusOf(n: number): string {
  const turn = n % 100;
  return turn < 94 ? 'attended' : turn < 97 ? 'partial' : turn < 99 ? 'unknown' : 'absent';
}

function dayOf(session: number): number {
  const month = Math.floor((session / SESSIONS) * MONTHS);
  return (2024 + Math.floor(month / 12)) * 10_000 + ((month % 12) + 1) * 100 + 1 + (session % 28);
}

function startOf(session: number): number {
  const day = dayOf(session);
  return Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100, 12, 30);
}
