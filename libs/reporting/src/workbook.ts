import { PassThrough, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import {
  notesSheet,
  ROWS_OF_A_SHEET,
  SHEET_ENDS,
  sheetBegins,
  sheetRow,
  workbookParts,
} from './domain/sheet.js';
import type { RowPages, Table } from './domain/table.js';

type Page = readonly (readonly (string | number | null)[])[];

/** The table as a workbook: its rows, on as many sheets as they need, and how they were counted. */
export function workbook(table: Table, pages: RowPages): Readable {
  const zip = new ZipFile();
  const output = new PassThrough();
  zip.outputStream.pipe(output);
  write(zip, table, new SheetRows(table, pages, output)).catch((error: unknown) =>
    output.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return output;
}

async function write(zip: ZipFile, table: Table, rows: SheetRows): Promise<void> {
  const names: string[] = [];
  do {
    names.push(names.length === 0 ? table.title : `${names.length + 1} ${table.title}`);
    const sheet = rows.nextSheet();
    zip.addReadStream(sheet, pathOf(names.length));
    await finished(sheet);
  } while (rows.areLeft);
  names.push('How it was counted');
  zip.addBuffer(Buffer.from(notesSheet(table)), pathOf(names.length));
  for (const [path, text] of Object.entries(workbookParts(names))) zip.addBuffer(Buffer.from(text), path);
  zip.end();
}

function pathOf(sheet: number): string {
  return `xl/worksheets/sheet${sheet}.xml`;
}

/** Hands the rows out a sheet at a time, each as XML. */
class SheetRows {
  private readonly ahead: AsyncIterator<Page> | Iterator<Page>;
  private held: Page | undefined;
  areLeft = true;

  constructor(
    private readonly table: Table,
    pages: RowPages,
    private readonly output: PassThrough,
  ) {
    this.ahead = Symbol.asyncIterator in pages ? pages[Symbol.asyncIterator]() : pages[Symbol.iterator]();
  }

  nextSheet(): Readable {
    const sheet = Readable.from(this.chunks());
    // Whoever was downloading has gone: nothing more is read.
    this.output.once('close', () => {
      sheet.destroy();
      void this.ahead.return?.();
    });
    return sheet;
  }

  private async *chunks(): AsyncGenerator<Buffer> {
    const { columns, foot } = this.table;
    yield Buffer.from(sheetBegins(columns));
    let room = ROWS_OF_A_SHEET - 2;
    for (let page = await this.next(); page; page = await this.next()) {
      room -= page.length;
      if (room < 0) {
        this.held = page;
        yield Buffer.from(SHEET_ENDS);
        return;
      }
      yield Buffer.from(page.map((row) => sheetRow(row, columns)).join(''));
    }
    this.areLeft = false;
    yield Buffer.from((foot ? sheetRow(foot, columns) : '') + SHEET_ENDS);
  }

  private async next(): Promise<Page | undefined> {
    const held = this.held;
    this.held = undefined;
    if (held) return held;
    const step = await this.ahead.next();
    return step.done ? undefined : step.value;
  }
}
