import { typeOf } from './magic.js';

const bytes = (text: string) => new TextEncoder().encode(text);

it.each([
  ['a PDF', bytes('%PDF-1.7\n'), 'application/pdf'],
  ['a page that calls itself slides.pdf', bytes('<html><script>alert(1)</script>'), undefined],
  ['a PDF with a page before it', bytes('<html>%PDF-1.7'), undefined],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'image/png'],
  ['the beginning of one', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), undefined],
  ['a photograph', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
  ['nothing', new Uint8Array(), undefined],
])('says what %s is by its first bytes', (_story, file, type) => {
  expect(typeOf(file)).toBe(type);
});
