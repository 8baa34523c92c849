import { readEmail, readName } from './names.js';

describe('readName', () => {
  it.each([
    ['Owain Hughes (External)', 'Owain Hughes', ['external']],
    ['Nia Evans (Nicht überprüft)', 'Nia Evans', ['unverified']],
    ['Max (Gast) (Extern)', 'Max', ['guest', 'external']],
    ['田中 （外部）', '田中', ['external']],
    ['JANSSENS JAN (EXT)', 'JANSSENS JAN (EXT)', []],
    ['Hughes, Owain (owain)', 'Hughes, Owain (owain)', []],
    ['  Priya \u00a0 Nair ', 'Priya Nair', []],
    ['Zoe\u0308 Kaur', 'Zoë Kaur', []],
    ['iPhone (+44 7700 900123)', 'iPhone', []],
  ])('reads %s', (text, name, flags) => {
    expect(readName(text)).toMatchObject({ name, flags, isDialIn: false });
  });

  it.each([
    '+44 7700 900123',
    '(01632) 960-001',
    '1415***1234',
    'Call-in User',
    'Call-in User_2',
    '電話ユーザー 1',
    '+44 •••• •• 12 (Unverified)',
  ])('forgets %s, a caller', (text) => {
    expect(readName(text)).toMatchObject({ name: '', isDialIn: true });
  });
});

it.each([
  [' Megan.Price@Hub.example.org ', 'megan.price@hub.example.org'],
  ['taro1…', undefined],
  ['', undefined],
  [undefined, undefined],
])('reads the address %s', (text, email) => {
  expect(readEmail(text)).toBe(email);
});
