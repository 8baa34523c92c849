import { createHash } from 'node:crypto';
import type { AttendanceReport, ReportRow } from '#attendance-files';
import type { ReadRow } from '../domain/report-reading.js';

export function readRows(report: AttendanceReport): ReadRow[] {
  return report.rows.map((row, place) => ({
    place,
    row: row.row,
    kind: row.kind,
    personKey: row.personKey,
    name: row.name,
    email: row.email ?? null,
    joinToken: row.joinToken ?? row.registrantId ?? null,
    joinedAt: row.joinedAt ?? null,
    leftAt: row.leftAt ?? null,
    minutes: row.minutes ?? null,
    flags: flagsOf(row),
  }));
}

function flagsOf({ flags, assumedEnd }: ReportRow): readonly string[] {
  return assumedEnd && !flags.includes('assumed-end') ? [...flags, 'assumed-end'] : flags;
}

export function hashOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The same for the same report in another wrapping: re-saved, re-sorted, in another encoding. */
export function hashOfRows(rows: readonly ReadRow[]): string {
  const said = rows.map(({ kind, name, email, joinedAt, leftAt, minutes }) =>
    JSON.stringify([kind, name, email, joinedAt && +joinedAt, leftAt && +leftAt, minutes]),
  );
  return createHash('sha256').update(said.sort().join('\n')).digest('hex');
}
