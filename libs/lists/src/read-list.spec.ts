import { readList, type ListColumns } from './index.js';

const columns: ListColumns = {
  headings: { name: ['name', 'full name'], email: ['email', 'e mail'] },
  needed: ['name'],
};
const bytes = (text: string) => new TextEncoder().encode(text);

it.each([
  ['commas', 'Name,Email\nAna,a@b.example\n'],
  ['semicolons and a byte order mark', '\uFEFFFull name;E-mail\r\nAna;a@b.example\r\n'],
  ['tabs, with columns that are not ours', 'Name\tShoe size\tEMAIL\nAna\t38\ta@b.example'],
])('reads %s', (_story, text) => {
  expect(readList(bytes(text), columns)).toEqual([{ row: 2, cells: { name: 'Ana', email: 'a@b.example' } }]);
});

it('reads UTF-16 and the older Windows letters', () => {
  const windows = Uint8Array.from([...bytes('name\nN'), 0xfa, ...bytes('ria')]);
  const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from('name\nNúria', 'utf16le')]);

  expect(readList(windows, columns)[0]?.cells).toEqual({ name: 'Núria' });
  expect(readList(utf16, columns)[0]?.cells).toEqual({ name: 'Núria' });
});

it('numbers rows as a spreadsheet does, and passes over empty ones', () => {
  expect(readList(bytes('name\nAna\n\nBo\n'), columns).map((row) => row.row)).toEqual([2, 4]);
});

it.each([
  ['an empty file', bytes(''), 'This file is empty.'],
  ['a workbook', Uint8Array.from([0x50, 0x4b, 3, 4]), 'This is a workbook, not CSV.'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0, 0]), 'This is not a text file.'],
  ['no heading that we know', bytes('who,where\nAna,here'), 'The first row needs the heading “name”.'],
  ['the same heading twice', bytes('name,Full name\nAna,Ana'), 'Two columns have the heading “name”.'],
  ['an unclosed quote', bytes('name\n"Ana\nBo\n'), 'A quotation mark is out of place'],
])('refuses %s', (_story, file, sentence) => {
  expect(() => readList(file, columns)).toThrow(sentence);
});
