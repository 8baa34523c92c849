import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { readWorkbook } from '../../../test/support/workbooks.js';
import type { Cell, Table } from './domain/table.js';
import { FILE_FORMATS, fileOf, inPages } from './files.js';

const table: Table = {
  title: 'Attendance: by organisation / role',
  columns: [
    { key: 'organisation', head: 'Organisation', kind: 'text' },
    { key: 'day', head: 'Date', kind: 'date' },
    { key: 'people', head: 'People', kind: 'count' },
    { key: 'minutes', head: 'Minutes', kind: 'decimal' },
    { key: 'share', head: 'Share', kind: 'share' },
  ],
  foot: ['Total', '', 15, 173.5, 1],
  notes: ['People count once.', 'Roles are those of the day & stay so.'],
};

const rows: Cell[][] = [
  ['Elm House', '2026-10-05', 12, 113.5, 0.8],
  ['=cmd()|x', '2026-02-28', 2, null, 0.133],
  ['St Zoë’s "Hospice", <North> & \u0007South', '1999-12-31', 1, 60, 0.067],
];

const asRead = (cells: Cell[][]) =>
  cells.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));

describe('a report as a file', () => {
  it('says the same in CSV, in a workbook and in JSON', async () => {
    const [csv, xlsx, json] = await Promise.all(
      FILE_FORMATS.map((format) => buffer(fileOf(format, table, [rows]))),
    );

    const fromCsv = parse(csv!, { bom: true, record_delimiter: '\r\n' });
    const [sheet] = readWorkbook(xlsx!).sheets;
    const fromJson = JSON.parse(json!.toString()) as object[];

    expect(fromCsv).toEqual([
      ['Organisation', 'Date', 'People', 'Minutes', 'Share'],
      ['Elm House', '2026-10-05', '12', '113.5', '0.8'],
      ["'=cmd()|x", '2026-02-28', '2', '', '0.133'],
      ['St Zoë’s "Hospice", <North> & \u0007South', '1999-12-31', '1', '60', '0.067'],
      ['Total', '', '15', '173.5', '1'],
    ]);
    expect(asRead(sheet!.rows)).toEqual([
      ['Organisation', 'Date', 'People', 'Minutes', 'Share'],
      ['Elm House', '46300', '12', '113.5', '0.8'],
      ['=cmd()|x', '46081', '2', '', '0.133'],
      ['St Zoë’s "Hospice", <North> & South', '36525', '1', '60', '0.067'],
      ['Total', '', '15', '173.5', '1'],
    ]);
    expect(fromJson).toEqual([
      { organisation: 'Elm House', day: '2026-10-05', people: 12, minutes: 113.5, share: 0.8 },
      { organisation: '=cmd()|x', day: '2026-02-28', people: 2, minutes: null, share: 0.133 },
      { organisation: rows[2]![0], day: '1999-12-31', people: 1, minutes: 60, share: 0.067 },
    ]);
  });

  it('keeps texts texts and numbers numbers in a workbook, under a head that stays in sight', async () => {
    const { sheets } = readWorkbook(await buffer(fileOf('xlsx', table, [rows])));

    expect(sheets.map(({ name }) => name)).toEqual(['Attendance  by organisation   r', 'How it was counted']);
    expect(sheets[0]!.xml).toContain('state="frozen"');
    expect(sheets[0]!.rows[2]!.map((cell) => typeof cell)).toEqual([
      'string',
      'number',
      'number',
      'object',
      'number',
    ]);
    expect(sheets[0]!.xml).not.toContain('<f>');
    expect(sheets[1]!.rows.flat()).toEqual([table.title, ...table.notes]);
  });

  it('begins CSV so that Excel reads accents', async () => {
    expect((await buffer(fileOf('csv', table, []))).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });

  it('writes a head and a foot where there are no rows', async () => {
    const [csv, xlsx, json] = await Promise.all(
      FILE_FORMATS.map((format) => buffer(fileOf(format, table, []))),
    );

    expect(parse(csv!, { bom: true })).toHaveLength(2);
    expect(readWorkbook(xlsx!).sheets[0]!.rows).toHaveLength(2);
    expect(JSON.parse(json!.toString())).toEqual([]);
  });

  it('goes on to a second sheet where the first is full', async () => {
    const many = inPages(
      Array.from({ length: 1_048_580 }, () => [] as Cell[]),
      50_000,
    );

    const { sheets } = readWorkbook(await buffer(fileOf('xlsx', { ...table, columns: [] }, many)));

    expect(sheets.map(({ name, rows: filled }) => [name.slice(0, 12), filled.length])).toEqual([
      ['Attendance  ', 1_000_001],
      ['2 Attendance', 48_582],
      ['How it was c', 3],
    ]);
  });

  it('stops reading when whoever downloads has gone', async () => {
    let read = 0;
    let stopped = false as boolean;
    async function* endless(): AsyncGenerator<Cell[][]> {
      try {
        for (;;) {
          read++;
          yield await Promise.resolve(rows);
        }
      } finally {
        stopped = true;
      }
    }
    for (const format of FILE_FORMATS) {
      stopped = false;
      const chunks = fileOf(format, table, endless()).iterator();
      for (let chunk = 0; chunk < 3; chunk++) await chunks.next();
      await chunks.return?.();
      for (let turns = 0; turns < 100; turns++) await new Promise(setImmediate);
      const before = read;
      for (let turns = 0; turns < 10; turns++) await new Promise(setImmediate);
      expect([format, stopped, read - before]).toEqual([format, true, 0]);
    }
  });
});
