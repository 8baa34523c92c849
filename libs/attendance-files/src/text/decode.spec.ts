import fc from 'fast-check';
import { utf16be, utf16le, utf8 } from '../reports.fixture.js';
import { decode, readings } from './decode.js';

const TEXT = 'Name,Zeit\nZoë Müller,13:00\n太郎,14:00\n';

describe('decode', () => {
  it.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with a mark', utf8(TEXT, '\ufeff')],
    ['UTF-16LE with a mark', utf16le(TEXT)],
    ['UTF-16BE with a mark', utf16be(TEXT)],
    ['UTF-16LE without a mark', utf16le(TEXT, '')],
    ['UTF-16BE without a mark', utf16be(TEXT, '')],
  ])('reads %s', (_story, bytes) => {
    expect(decode(bytes)).toBe(TEXT);
  });

  it('reads what is not UTF-8 as windows-1252', () => {
    expect(decode(Uint8Array.from([0x5a, 0x6f, 0xeb, 0x20, 0x80]))).toBe('Zoë €');
  });

  it('offers the code pages of other countries after it', () => {
    const name = Uint8Array.from([0x96, 0xbc, 0x91, 0x4f]);

    expect([...readings(name)][1]).toBe('名前');
  });

  it('reads back any text that it is given, in every encoding with a mark', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((any) => /\S/.test(any) && !/[\0\ufeff\p{Cs}]/u.test(any));

    fc.assert(
      fc.property(text, (any) => {
        const read = [utf8(any, '\ufeff'), utf16le(any), utf16be(any)].map(decode);
        expect(read).toEqual([any, any, any]);
      }),
    );
  });

  it.each([
    ['UTF-16 cut in the middle of a letter', utf16le(TEXT).slice(0, -1), 'damaged-text'],
    ['UTF-8 with a mark and bytes that are none', utf8('\ufeffa').slice(0, 5).fill(0xff, 3), 'damaged-text'],
    ['nothing but spaces', utf8(' \r\n '), 'empty-file'],
    ['nothing but NULs', new Uint8Array(10), 'not-a-report'],
  ])('refuses %s', (_story, bytes, code) => {
    expect(() => decode(bytes)).toThrow(expect.objectContaining({ code }) as Error);
  });
});
