import { typeOf } from './magic.js';

const bytes = (text: string) => new TextEncoder().encode(text);

it.each([
  ['a PDF', bytes('%PDF-1.7\n'), 'application/pdf'],
  ['a page that calls itself slides.pdf', bytes('<html><script>alert(1)</script>'), undefined],
  ['a PDF with a page before it', bytes('<html>%PDF-1.7'), undefined],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), undefined],
  ['nothing', new Uint8Array(), undefined],
])('says what %s is by its first bytes', (_story, file, type) => {
  expect(typeOf(file)).toBe(type);
});
