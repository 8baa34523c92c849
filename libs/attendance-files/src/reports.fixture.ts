import type { Interval } from '#kernel';
import { readAttendanceFile } from './read-attendance-file.js';
import type { AttendanceReport, ReadingOptions } from './report.js';

/** Invented reports for the specs: the network's cast in the formats of the makers. */

export const CLINIC: Interval = {
  start: new Date('2026-10-05T12:00:00Z'),
  end: new Date('2026-10-05T13:00:00Z'),
};

/** Rows of cells as a TAB file, as Teams writes them. */
export function tabs(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join('\t')).join('\r\n') + '\r\n';
}

/** Rows of cells as a comma file, quoted where need be. */
export function commas(rows: readonly (readonly string[])[], delimiter = ','): string {
  const quoted = (cell: string): string =>
    /["\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((row) => row.map(quoted).join(delimiter)).join('\n') + '\n';
}

export function utf8(text: string, mark = ''): Uint8Array {
  return new TextEncoder().encode(mark + text);
}

export function utf16le(text: string, mark = '\ufeff'): Uint8Array {
  return new Uint8Array(Buffer.from(mark + text, 'utf16le'));
}

export function utf16be(text: string, mark = '\ufeff'): Uint8Array {
  return new Uint8Array(Buffer.from(mark + text, 'utf16le').swap16());
}

/** Reads a text as a file of the clinic on Monday 5 October 2026, 13:00 to 14:00 in London. */
export function read(
  text: string | Uint8Array,
  options: Partial<ReadingOptions> = {},
): Promise<AttendanceReport> {
  const bytes = typeof text === 'string' ? utf8(text) : text;
  return readAttendanceFile(bytes, { timeZone: 'Europe/London', session: CLINIC, ...options });
}

/** What a report says in brief: the person, the kind of row and the wall-clock times in London. */
export function brief({ rows }: AttendanceReport): string[] {
  const time = (at?: Date): string =>
    at
      ? at.toLocaleTimeString('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })
      : '?';
  return rows.map(({ name, kind, joinedAt, leftAt }) => `${name} ${kind} ${time(joinedAt)}-${time(leftAt)}`);
}

export function codes({ issues }: AttendanceReport): string[] {
  return issues.map(({ code }) => code);
}
