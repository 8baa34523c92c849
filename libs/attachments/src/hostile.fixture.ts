import { deflateSync } from 'node:zlib';
import { crcOf } from './files.fixture.js';

const text = (words: string) => Buffer.from(words, 'latin1');

/** A PDF put together by hand of its objects, the first of which is its root. */
function handmade(objects: readonly Buffer[]): Buffer {
  const parts = [text('%PDF-1.5\n')];
  const places: number[] = [];
  let length = parts.reduce((sum, { length: one }) => sum + one, 0);
  for (const [at, object] of objects.entries()) {
    const whole = Buffer.concat([text(`${at + 1} 0 obj\n`), object, text('\nendobj\n')]);
    places.push(length);
    length += whole.length;
    parts.push(whole);
  }
  const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(text(`xref\n0 ${size}\n0000000000 65535 f \n${lines}`));
  parts.push(text(`trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`));
  return Buffer.concat(parts);
}

function streamed(words: string, bytes: Uint8Array): Buffer {
  const head = text(`<< ${words} /Length ${bytes.length} >>\nstream\n`);
  return Buffer.concat([head, bytes, text('\nendstream')]);
}

interface OnePage {
  readonly content?: Buffer;
  readonly extra?: string;
  readonly box?: string;
  readonly count?: number;
  readonly more?: readonly Buffer[];
}

/** One page, of which one thing is out of the ordinary. */
export function onePage({
  content = streamed('', text('0 0 100 100 re f')),
  extra = '',
  box = '[0 0 595 842]',
  count = 1,
  more = [],
}: OnePage): Buffer {
  return handmade([
    text('<< /Type /Catalog /Pages 2 0 R >>'),
    text(`<< /Type /Pages /Kids [3 0 R] /Count ${count} >>`),
    text(`<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Contents 4 0 R ${extra} >>`),
    content,
    ...more,
  ]);
}

const TWICE = '/Filter [/FlateDecode /FlateDecode]';

/** So many bytes in a millionth of them. */
function packed(bytes: number): Buffer {
  return deflateSync(deflateSync(Buffer.alloc(bytes, ' '), { level: 9 }), { level: 9 });
}

/** A page of 2 kB that unpacks to a gigabyte. */
export function unpacksForEver(): Buffer {
  return onePage({ content: streamed(TWICE, packed(1_000_000_000)) });
}

/** Objects in a stream, which a reader unpacks before it knows what is in it. */
export function packedObjects(): Buffer {
  const objects = streamed(`/Type /ObjStm /N 1 /First 10 ${TWICE}`, packed(1_000_000_000));
  return onePage({ extra: '/Resources 9 0 R', more: [objects] });
}

/** Fifteen drawings, each of which draws the next ten times. */
export function drawsItself(): Buffer {
  const first = 5;
  const last = 20;
  const form = (rest: string, bytes: string) =>
    streamed(`/Type /XObject /Subtype /Form /BBox [0 0 595 842] ${rest}`, text(bytes));
  const inner = Array.from({ length: last - first }, (_, at) =>
    form(`/Resources << /XObject << /F ${first + at + 1} 0 R >> >>`, '/F Do '.repeat(10)),
  );
  const extra = `/Resources << /XObject << /F ${first} 0 R >> >>`;
  return onePage({ content: streamed('', text('/F Do')), extra, more: [...inner, form('', '0 0 9 9 re f')] });
}

/** The whole page painted over 200,000 times, half seen through: small, and without end. */
export function takesForEver(): Buffer {
  const fills = Buffer.from(`/G gs\n${'0 0 595 842 re f\n'.repeat(200_000)}`);
  const content = streamed('/Filter /FlateDecode', deflateSync(fills, { level: 9 }));
  return onePage({ content, extra: '/Resources << /ExtGState << /G << /ca 0.5 >> >> >>' });
}

/** Says that it has two thousand million pages, and is a page of itself. */
export function pagesOfItself(): Buffer {
  return handmade([
    text('<< /Type /Catalog /Pages 2 0 R >>'),
    text('<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2000000000 >>'),
  ]);
}

/** Programs, a file and a link within a document, all of them to run when it is opened. */
export function livelyDocument(): Buffer {
  return handmade([
    text(
      '<< /Type /Catalog /Pages 2 0 R /OpenAction 5 0 R /Names << /EmbeddedFiles << /Names [(a.exe) 6 0 R] >> >> >>',
    ),
    text('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    text('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>'),
    streamed('', text('0 0 100 100 re f')),
    text('<< /S /JavaScript /JS (app.alert\\("evil-script"\\)) >>'),
    text('<< /Type /Filespec /F (a.exe) /EF << /F 7 0 R >> >>'),
    streamed('/Type /EmbeddedFile', text('MZ evil-program')),
  ]);
}

/** A whole PNG, black, of any size: a row of a bit for each dot packs to nothing. */
export function blackPng(
  wide: number,
  high: number,
  notes: readonly (readonly [string, Buffer])[] = [],
): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(wide, 0);
  head.writeUInt32BE(high, 4);
  head[8] = 1;
  const rows = Buffer.alloc((1 + Math.ceil(wide / 8)) * high);
  return Buffer.concat([
    text('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', head),
    ...notes.map(([type, bytes]) => chunk(type, bytes)),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, bytes: Buffer): Buffer {
  const body = Buffer.concat([text(type), bytes]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(crcOf(body));
  return Buffer.concat([length, body, crc]);
}
