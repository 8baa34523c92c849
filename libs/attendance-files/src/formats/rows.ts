import { inTurns } from '#loose';
import { readStamp } from '../dates/stamp.js';
import type { DraftMeeting, DraftRow } from '../draft.js';
import { type DurationUnit, readDuration, unitIn } from '../durations.js';
import type { RowKind } from '../report.js';
import type { TableRow } from '../text/cells.js';
import { cellAt, type Columns, type Header } from '../text/header.js';
import type { Field } from '../words/field-words.js';

/** How a format differs from the usual when it turns a row of cells into somebody's presence. */
export interface RowReading {
  readonly kind: RowKind;
  /** What a number without a unit counts in this column. */
  readonly unit?: DurationUnit | undefined;
}

/** Everybody under a heading, up to the next heading or the end, row by row. */
export async function presencesUnder(
  header: Header,
  rows: readonly TableRow[],
  reading: RowReading,
): Promise<DraftRow[]> {
  return (
    await inTurns(rows.slice(header.index + 1), (row) => {
      return isSomebody(row, header.columns) ? [presenceIn(row, header.columns, reading)] : [];
    })
  ).flat();
}

/** One row under a heading, as somebody's presence. */
export function presenceIn(row: TableRow, columns: Columns, { kind, unit }: RowReading): DraftRow {
  const cell = (field: Field): string => filled(cellAt(row, columns, field));
  return {
    row: row.line,
    kind,
    name: nameIn(row, columns),
    email: cell('email') || undefined,
    upn: cell('upn') || undefined,
    registrantId: cell('registrantId') || undefined,
    joinToken: cell('joinToken') || undefined,
    joined: cell('joined') || undefined,
    left: cell('left') || undefined,
    minutes: readDuration(cell('duration'), unit),
    flags: isYes(cell('guest')) ? ['guest'] : [],
  };
}

/** Some languages head the first name, or the last, with the bare word for "name". */
function nameIn(row: TableRow, columns: Columns): string {
  const part = (field: Field): string => cellAt(row, columns, field).replace(/^[-–—]+$/, '');
  const isBareWord = columns.has('firstName') !== columns.has('lastName');
  const whole = part('name');
  if (whole !== '' && !isBareWord) return whole;
  return [part('firstName'), whole, part('lastName')].filter((name) => name !== '').join(' ');
}

/** Rows under a heading, up to the next heading or the end; nothing in them that names nobody and no time. */
export function rowsUnder(header: Header, rows: readonly TableRow[], next?: Header): TableRow[] {
  return rows.slice(header.index + 1, next?.index).filter((row) => isSomebody(row, header.columns));
}

function isSomebody(row: TableRow, columns: Columns): boolean {
  if (row.cells.filter((cell) => cell !== '').length < 2) return false;
  const told: readonly Field[] = ['name', 'firstName', 'lastName', 'email', 'joined'];
  return told.some((field) => cellAt(row, columns, field).replace(/^[-–—]+$/, '') !== '');
}

/** The unit that the duration's heading names. */
export function unitUnder(header: Header, otherwise?: DurationUnit): DurationUnit | undefined {
  return unitIn(cellAt(header.row, header.columns, 'duration')) ?? otherwise;
}

/** Makers write "-", "--" and "N/A" where they have nothing. */
export function filled(cell: string): string {
  return cell.length < 8 && /^(?:[-–—]+|n\/?a|null|unknown|none)$/i.test(cell) ? '' : cell;
}

export function isYes(cell: string): boolean {
  return /^(yes|y|true|1|ja|oui|sí|si|sim|tak|да|evet|kyllä|はい|是|예|x)$/i.test(cell);
}

export function isNo(cell: string): boolean {
  return /^(no|n|false|0|nein|non|não|nao|nee|nie|нет|hayır|ei|nej|nei|いいえ|否|아니요|아니오)$/i.test(cell);
}

/** What a meeting's own columns say, in the row below their headings or in a participant's row. */
export function meetingIn(row: TableRow | undefined, columns: Columns): DraftMeeting {
  if (!row) return {};
  const cell = (field: Field): string | undefined => filled(cellAt(row, columns, field)) || undefined;
  return { title: cell('meetingTitle'), start: cell('meetingStart'), end: cell('meetingEnd') };
}

/**
 * What rows of two columns, a label and a value, say about the meeting. Labels are translated, so the first
 * two values with a date are its start and end, whatever they are called, and the first text is its title.
 */
export function meetingInPairs(rows: readonly TableRow[]): DraftMeeting {
  const values = rows.flatMap(({ cells }) => (filled(cells[1] ?? '') ? [cells[1] ?? ''] : []));
  const isMoment = (value: string): boolean => readStamp(value)?.date !== undefined;
  const [start, end] = values.filter(isMoment);
  const title = values.find(
    (value) => !isMoment(value) && !/^\d+$/.test(value) && readDuration(value) === undefined,
  );
  return { title, start, end };
}

export function linesWith(rows: readonly DraftRow[], isSo: (row: DraftRow) => boolean): number[] {
  return rows.filter(isSo).map(({ row }) => row);
}
