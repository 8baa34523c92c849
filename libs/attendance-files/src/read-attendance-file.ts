import { setImmediate as pause } from 'node:timers/promises';
import type { Draft } from './draft.js';
import { draftFromJson } from './formats/json.js';
import { draftFromTable } from './formats/table.js';
import { emptyFile, MOST_BYTES, otherKindOfFile, tooManyBytes, UnknownFormat } from './refusals.js';
import type { AttendanceReport, ReadingOptions } from './report.js';
import { settle } from './settling/settle.js';
import { cellsOf } from './text/cells.js';
import { readings } from './text/decode.js';
import { delimiterOf } from './text/delimiter.js';
import { refuseOtherKinds } from './text/signature.js';

/**
 * Reads any meeting tool's attendance file into one kind of report.
 *
 * Lets other work through between chunks, so that a large file never blocks the event loop for long.
 * Throws a DomainError with a sentence for the person importing where the file is refused:
 * `ambiguous-date-order` and `unknown-format` are questions (AmbiguousDateOrder, UnknownFormat) to be asked
 * and answered through `dateOrder` and `columns`.
 */
export async function readAttendanceFile(
  bytes: Uint8Array,
  options: ReadingOptions,
): Promise<AttendanceReport> {
  if (bytes.length === 0) throw emptyFile();
  if (bytes.length > MOST_BYTES) throw tooManyBytes(bytes.length);
  refuseOtherKinds(bytes);
  const draft = await draftOf(bytes, options);
  await pause();
  return settle(draft, options);
}

/** The first way of reading the bytes as text in which a format knows the file. */
async function draftOf(bytes: Uint8Array, options: ReadingOptions): Promise<Draft> {
  let refusal: UnknownFormat | undefined;
  for (const text of readings(bytes)) {
    try {
      return await draftFrom(text, options);
    } catch (error) {
      if (!(error instanceof UnknownFormat)) throw error;
      refusal ??= error;
    }
  }
  throw refusal ?? emptyFile();
}

async function draftFrom(text: string, options: ReadingOptions): Promise<Draft> {
  const start = text.trimStart().slice(0, 200);
  if (/^(?:<!doctype html|<html)/i.test(start)) throw otherKindOfFile('a web page', WEB_PAGE);
  if (start.startsWith('<')) return xmlDraft(text);
  if (/^[{[]/.test(start)) return draftFromJson(text);
  const rows = await cellsOf(text, delimiterOf(text));
  return draftFromTable(withoutSeparatorLine(rows), options);
}

/** The XML reader is loaded only for a network that uses BigBlueButton. */
async function xmlDraft(text: string): Promise<Draft> {
  const { draftFromXml } = await import('./formats/bigbluebutton-xml.js');
  return draftFromXml(text);
}

const WEB_PAGE = 'Download the report itself, usually a CSV file, instead of saving the page.';

/** Spreadsheets may write "sep=;" above everything. */
function withoutSeparatorLine<Row extends { readonly cells: readonly string[] }>(
  rows: readonly Row[],
): readonly Row[] {
  return /^sep=/i.test(rows[0]?.cells[0] ?? '') ? rows.slice(1) : rows;
}
