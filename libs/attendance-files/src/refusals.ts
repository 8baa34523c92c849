import { DomainError } from '#kernel';
import type { ColumnMap, DateOrder } from './report.js';

export const MOST_BYTES = 5 * 1024 * 1024;
export const MOST_LINES = 50_000;
export const MOST_COLUMNS = 500;

const NOTHING_SAVED = 'Nothing was saved.';

export function emptyFile(): DomainError {
  return new DomainError(
    'empty-file',
    'unreadable',
    `This file is empty. ${NOTHING_SAVED} Download the report again.`,
  );
}

export function tooManyBytes(bytes: number): DomainError {
  const size = (bytes / 1024 / 1024).toFixed(1);
  return new DomainError(
    'too-large',
    'too-large',
    `This file is ${size} MB. An attendance report can be 5 MB at most. ${NOTHING_SAVED}`,
  );
}

export function tooManyLines(lines: number): DomainError {
  return new DomainError(
    'too-large',
    'too-large',
    `This file has ${lines.toLocaleString('en-GB')} lines. An attendance report can have 50,000 at most. ${NOTHING_SAVED}`,
  );
}

export function tooManyColumns(line: number): DomainError {
  return new DomainError(
    'too-large',
    'too-large',
    `Line ${line} of this file has more than 500 columns, so it is not an attendance report. ${NOTHING_SAVED}`,
  );
}

/** The file is another kind of thing whatever its name says. */
export function otherKindOfFile(whatItIs: string, advice: string): DomainError {
  return new DomainError(
    'not-a-report',
    'unsupported',
    `This file is ${whatItIs}, not an attendance report. ${NOTHING_SAVED} ${advice}`,
  );
}

export function damagedText(encoding: string): DomainError {
  return new DomainError(
    'damaged-text',
    'unreadable',
    `This file is damaged or cut short: its text (${encoding}) cannot be read to the end. ${NOTHING_SAVED} Download the report again.`,
  );
}

export function unclosedQuote(line: number): DomainError {
  return new DomainError(
    'unclosed-quote',
    'unreadable',
    `A quotation mark opens on line ${line} and never closes, so rows could be lost. ${NOTHING_SAVED} Download the report again, or mend that line.`,
  );
}

export function noRows(): DomainError {
  return new DomainError(
    'no-rows',
    'unreadable',
    `This report has a heading but nobody in it. ${NOTHING_SAVED} Check that it is the right file.`,
  );
}

export function unknownTimeZone(zone: string): DomainError {
  const message = `"${zone}" is not a time zone that we know. Use a name such as Europe/London.`;
  return new DomainError('unknown-time-zone', 'invalid', message, [{ field: 'timeZone', message }]);
}

export function dateMissing(): DomainError {
  const message =
    'This file gives times of day but no dates. Import it from the page of the session that it belongs to.';
  return new DomainError('date-missing', 'invalid', message, [{ field: 'session', message }]);
}

export function sessionColumnUnknown(count: number): DomainError {
  const message = `This file covers ${count} sessions and none of their dates is this session's. ${NOTHING_SAVED}`;
  return new DomainError('session-not-in-file', 'invalid', message, [{ field: 'session', message }]);
}

export function orderImpossible(order: DateOrder, example: string): DomainError {
  const message = `The dates in this file cannot be ${IN_WORDS[order]}: look at ${example}. Choose the other order.`;
  return new DomainError('date-order-impossible', 'invalid', message, [{ field: 'dateOrder', message }]);
}

export function mixedOrders(first: string, second: string): DomainError {
  return new DomainError(
    'mixed-date-orders',
    'unreadable',
    `This file writes dates in more than one way: ${first} and ${second}. ${NOTHING_SAVED} Make them alike and import it again.`,
  );
}

export function badColumns(message: string): DomainError {
  return new DomainError('bad-columns', 'invalid', message, [{ field: 'columns', message }]);
}

/** One of the two ways in which the example can be read; `date` reads like "11 December 2020". */
export interface DateReading {
  readonly dateOrder: DateOrder;
  readonly date: string;
}

/** The question for a person: code `ambiguous-date-order`, with both readings of one date of the file. */
export class AmbiguousDateOrder extends DomainError {
  constructor(
    readonly example: string,
    readonly readings: readonly DateReading[],
  ) {
    const ways = readings.map((reading) => reading.date).join(' or ');
    const message = `The dates in this file can be read in two ways: ${example} may be ${ways}. Which is right?`;
    super('ambiguous-date-order', 'invalid', message, [{ field: 'dateOrder', message }]);
  }
}

/**
 * No known maker: code `unknown-format`. A person maps the columns once; the map is remembered under
 * `headerHash`. `suggestion` holds what we believe to recognise, and is never used unasked.
 */
export class UnknownFormat extends DomainError {
  constructor(
    readonly headerCells: readonly string[],
    readonly headerHash: string,
    readonly suggestion: ColumnMap,
  ) {
    super(
      'unknown-format',
      'invalid',
      'We do not know this kind of report. Nothing was saved. Tell us once which column holds the name and which the times.',
      [{ field: 'columns', message: 'Say which column is which.' }],
    );
  }
}

const IN_WORDS: Readonly<Record<DateOrder, string>> = {
  dmy: 'day first',
  mdy: 'month first',
  ymd: 'year first',
};
