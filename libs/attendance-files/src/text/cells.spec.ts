import { cellsOf } from './cells.js';
import { delimiterOf } from './delimiter.js';

const rowsOf = async (text: string) => (await cellsOf(text, delimiterOf(text))).map(({ cells }) => cells);

describe('cellsOf', () => {
  it.each([
    ['a quoted delimiter', 'a,"b, c"\n', [['a', 'b, c']]],
    ['doubled quotes', 'a,"say ""hi"""\n', [['a', 'say "hi"']]],
    ['a line end inside quotes', 'a,"b\nc",d\n', [['a', 'b\nc', 'd']]],
    ['quotes inside a cell', 'a\tclinic 14, "complex cases"\n', [['a', 'clinic 14, "complex cases"']]],
    ['quotes around the first word only', 'a\t"Bob" Smith\n', [['a', '"Bob" Smith']]],
    ['a spreadsheet\u2019s wrapping', 'a,"=""2026-10-05"""\n', [['a', '2026-10-05']]],
    ['a formula, which is text', 'a,=cmd()\n', [['a', '=cmd()']]],
    ['spaces that do not break, and marks that cannot be seen', 'a,\u00a0b\u200e\u0007 \n', [['a', 'b']]],
    [
      'blank rows, old line ends and no last line end',
      'a,b\r\n,\r\rc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
  ])('reads %s', async (_story, text, rows) => {
    expect(await rowsOf(text)).toEqual(rows);
  });

  it('counts lines of the file, not rows', async () => {
    const rows = await cellsOf('a,"1\n2"\n\nb,3\n', ',');

    expect(rows.map(({ line }) => line)).toEqual([1, 4]);
  });

  it.each([
    ['that never closes', 'a\tb\n"Bob\tx\ny\t1\n'],
    ['that closes in another row\u2019s quote', '"Bob\tx\ny\t1\n"Al\tz\n'],
    ['that runs over many lines', `"a${'\n'.repeat(8)}"\tb`],
  ])('refuses a quote %s', async (_story, text) => {
    await expect(rowsOf(text)).rejects.toMatchObject({ code: 'unclosed-quote', kind: 'unreadable' });
  });
});

describe('delimiterOf', () => {
  it.each([
    ['TAB where dates hold commas', 'Name\tJoin\nBen\t9/22/26, 1:00 PM\n', '\t'],
    ['semicolon where dates hold commas', 'Name;Join;Leave\nBen;14/11/22, 09:30;14/11/22, 09:50\n', ';'],
    ['comma, whatever stands in quotes', 'a,"x;y;z;v",b\n', ','],
    ['what the spreadsheet says', 'sep=;\na,b,c;d\n', ';'],
  ])('finds %s', (_story, text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });
});
