import { setImmediate } from 'node:timers/promises';
import { authorise, STAFF_GROUP_NAMES, TIER_NAMES, type Actor, type StaffGroup, type Tier } from '#kernel';
import { POSITION_NAMES, SECTOR_NAMES, type Position, type Sector } from '#organisations';
import { Injectable } from '@nestjs/common';
import { dayNumber, dayOf } from './domain/period.js';
import type { Named } from './domain/report.js';
import type { Cell, Column } from './domain/table.js';
import { NameQueries } from './name.queries.js';
import { canSeeReports, ONLY_COORDINATORS_SEE } from './reporting.policy.js';
import { RowQueries, THE_BEGINNING, type KeptRow, type RowKey } from './row.queries.js';
import type { Scope } from './scope.js';

/**
 * A page takes some milliseconds, so that a visitor meanwhile waits no longer than that. With 1,000 rows a page was
 * at times still in use when V8 tidied up, and was then kept: one export in three held 280 MB instead of 175.
 */
const PAGE = 300;

export const ROW_COLUMNS: readonly Column[] = [
  { key: 'session', head: 'Session', kind: 'text' },
  { key: 'date', head: 'Date', kind: 'date' },
  { key: 'name', head: 'Name', kind: 'text' },
  { key: 'role', head: 'Role', kind: 'text' },
  { key: 'staffGroup', head: 'Staff group', kind: 'text' },
  { key: 'tier', head: 'Tier', kind: 'text' },
  { key: 'organisation', head: 'Organisation', kind: 'text' },
  { key: 'position', head: 'Hub or spoke', kind: 'text' },
  { key: 'sector', head: 'Sector', kind: 'text' },
  { key: 'area', head: 'Area', kind: 'text' },
  { key: 'minutes', head: 'Minutes', kind: 'decimal' },
  { key: 'status', head: 'Status', kind: 'text' },
  { key: 'sources', head: 'Sources', kind: 'text' },
];

/** The names that have been needed so far. */
interface Known {
  readonly roles: ReadonlyMap<string, Named>;
  readonly organisations: ReadonlyMap<string, Named>;
  readonly sessions: Map<string, string>;
  readonly people: Map<string, string>;
}

/** Every attendance as a row with names, a page at a time: a million of them never stand in memory together. */
@Injectable()
export class AttendanceRows {
  constructor(
    private readonly queries: RowQueries,
    private readonly names: NameQueries,
  ) {}

  async *pages(actor: Actor, scope: Scope): AsyncGenerator<Cell[][]> {
    authorise(canSeeReports(actor), ONLY_COORDINATORS_SEE);
    const known = await this.beginKnowing();
    let after: RowKey | undefined = startOf(scope);
    while (after) {
      const rows: KeptRow[] = await this.queries.after(after, scope, PAGE);
      await this.learn(known, rows);
      if (rows.length > 0) yield rows.map((row) => cellsOf(row, known));
      after = rows.length === PAGE ? keyOf(rows.at(-1)) : undefined;
      await setImmediate();
    }
  }

  private async beginKnowing(): Promise<Known> {
    const [roles, organisations] = await Promise.all([this.names.roles(), this.names.organisations()]);
    return { roles, organisations, sessions: new Map(), people: new Map() };
  }

  private async learn(known: Known, rows: readonly KeptRow[]): Promise<void> {
    const people = new Set(rows.map((row) => row.attendee).filter((id) => !known.people.has(id)));
    const sessions = new Set(rows.map((row) => row.sessionId).filter((id) => !known.sessions.has(id)));
    const [names, titles] = await Promise.all([
      this.names.attendees([...people]),
      this.names.sessions([...sessions]),
    ]);
    for (const [id, name] of names) known.people.set(id, name);
    for (const { id, title } of titles) known.sessions.set(id, title);
  }
}

/** A copy: with the row itself held until the next page is there, pages were seen to outlive their use and double the memory. */
function keyOf(row: KeptRow | undefined): RowKey | undefined {
  return row && { day: row.day, id: row.id };
}

function startOf({ from }: Scope): RowKey {
  return from === undefined ? THE_BEGINNING : { day: dayNumber(from), id: '' };
}

const NOT_KNOWN = 'Not known';
const STATUS_NAMES: Readonly<Record<string, string>> = {
  attended: 'Attended',
  partial: 'Came for part',
  unknown: 'Came, time not known',
};

function cellsOf(row: KeptRow, known: Known): Cell[] {
  return [
    known.sessions.get(row.sessionId) ?? NOT_KNOWN,
    dayOf(row.day),
    known.people.get(row.attendee) ?? NOT_KNOWN,
    known.roles.get(row.roleId)?.name ?? NOT_KNOWN,
    STAFF_GROUP_NAMES[row.staffGroup as StaffGroup],
    TIER_NAMES[row.tier as Tier],
    (row.organisationId && known.organisations.get(row.organisationId)?.name) ?? NOT_KNOWN,
    row.position ? POSITION_NAMES[row.position as Position] : NOT_KNOWN,
    row.sector ? SECTOR_NAMES[row.sector as Sector] : NOT_KNOWN,
    row.area ? row.area : NOT_KNOWN,
    row.minutes,
    STATUS_NAMES[row.status] ?? row.status,
    row.sources.replaceAll(',', ', '),
  ];
}
