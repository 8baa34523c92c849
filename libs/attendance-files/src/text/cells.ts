import { setImmediate as pause } from 'node:timers/promises';
import { MOST_COLUMNS, MOST_LINES, tooManyColumns, tooManyLines, unclosedQuote } from '../refusals.js';
import type { Delimiter } from './delimiter.js';

/** A row that has something in it, and the line of the file on which it begins, counted from 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const LINES_IN_A_QUOTE = 6;
const ROWS_BETWEEN_PAUSES = 1000;

/**
 * Cuts text into cells, letting other work through now and then.
 *
 * Our own, because csv-parse (relax_quotes) was tried and swallows rows: in a TAB file a name that
 * merely begins with a quote runs on to the next such name, lines later, without an error. Here a
 * quote opens a cell only at the cell's start, must be followed by a delimiter where it closes, and
 * may not run over many lines; otherwise the whole file is refused.
 */
export async function cellsOf(text: string, delimiter: Delimiter): Promise<TableRow[]> {
  refuseTooManyLines(text);
  const rows: TableRow[] = [];
  const reader = new CellReader(text, delimiter);
  while (!reader.isAtEnd()) {
    const row = reader.nextRow();
    if (row.cells.some((cell) => cell !== '')) rows.push(row);
    if (rows.length > MOST_LINES) throw tooManyLines(rows.length);
    if (row.line % ROWS_BETWEEN_PAUSES === 0) await pause();
  }
  return rows;
}

function refuseTooManyLines(text: string): void {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  if (lines > MOST_LINES + 1) throw tooManyLines(lines);
}

class CellReader {
  private at = 0;
  private line = 1;

  constructor(
    private readonly text: string,
    private readonly delimiter: Delimiter,
  ) {}

  isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  nextRow(): TableRow {
    const line = this.line;
    const cells: string[] = [];
    do {
      if (cells.length === MOST_COLUMNS) throw tooManyColumns(line);
      cells.push(cleaned(this.nextCell()));
    } while (this.passDelimiter());
    this.passLineEnd();
    return { line, cells };
  }

  private nextCell(): string {
    const quoted = this.text[this.at] === '"' ? this.quotedCell() : undefined;
    if (quoted !== undefined) return quoted;
    const start = this.at;
    while (!this.isAtBorder(this.at)) this.at++;
    return this.text.slice(start, this.at);
  }

  /** The text between quotes, or nothing where the quotes turn out to be part of plain text. */
  private quotedCell(): string | undefined {
    const close = this.closingQuote();
    const inside = close < 0 ? '' : this.text.slice(this.at + 1, close);
    const lineBreaks = inside.match(/\r\n|\n|\r/g)?.length ?? 0;
    if (close < 0 || lineBreaks > LINES_IN_A_QUOTE) throw unclosedQuote(this.line);
    if (!this.isAtBorder(close + 1)) {
      if (lineBreaks > 0) throw unclosedQuote(this.line);
      return undefined;
    }
    this.at = close + 1;
    this.line += lineBreaks;
    return inside.replaceAll('""', '"');
  }

  private closingQuote(): number {
    let close = this.text.indexOf('"', this.at + 1);
    while (close >= 0 && this.text[close + 1] === '"') close = this.text.indexOf('"', close + 2);
    return close;
  }

  private isAtBorder(at: number): boolean {
    const letter = this.text[at];
    return letter === undefined || letter === this.delimiter || letter === '\n' || letter === '\r';
  }

  private passDelimiter(): boolean {
    if (this.text[this.at] !== this.delimiter) return false;
    this.at++;
    return true;
  }

  private passLineEnd(): void {
    if (this.text[this.at] === '\r') this.at++;
    if (this.text[this.at] === '\n') this.at++;
    this.line++;
  }
}

/** Takes off spaces, invisible marks and a spreadsheet's `="…"`. A name of `=cmd()` stays text. */
function cleaned(cell: string): string {
  const bare = UNSEEN.test(cell) ? cell.replace(ALL_UNSEEN, '') : cell;
  const wrapped = bare.startsWith('="') ? /^="(.*)"$/s.exec(bare) : null;
  return (wrapped?.[1] ?? bare).trim();
}

const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;
const ALL_UNSEEN = new RegExp(UNSEEN.source, 'g');
