import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DomainError } from '#kernel';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { castOf } from '../../../test/support/cast.js';
import { mostTakenBy } from '../../../test/support/children.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { askingRule, document, photograph } from './files.fixture.js';
import {
  blackPng,
  drawsItself,
  livelyDocument,
  onePage,
  packedObjects,
  pagesOfItself,
  takesForEver,
  unpacksForEver,
} from './hostile.fixture.js';
import { AttachmentQueries, Attachments } from './index.js';

const OF = 'case:one';
/** Megabytes of a process that draws: its runtime, what it may unpack, and a page of dots. */
const MOST = 640;
const text = (words: string) => Buffer.from(words, 'latin1');
const half = (bytes: Uint8Array) => bytes.subarray(0, Math.floor(bytes.length / 2));
const small = () => sharp({ create: { width: 300, height: 300, channels: 3, background: 'red' } });

/** What is drawn and kept does not ask the database, so that one engine tells of both. */
describe('files that mean harm', () => {
  let house: House;
  let attachments: Attachments;
  let queries: AttachmentQueries;

  beforeAll(async () => {
    house = await openHouse('sqlite');
    await castOf(house);
    attachments = house.get(Attachments);
    queries = house.get(AttachmentQueries);
  });

  afterEach(() => attachments.removeAll(OF));
  afterAll(() => house.close());

  const add = (bytes: Uint8Array, fileName = 'scan.png') =>
    attachments.add({ of: OF, file: { fileName, bytes }, alternative: 'A chart.', rule: askingRule });
  const stored = () => {
    const folder = join(house.config.dataDir, 'files');
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('/'));
  };
  const listed = async () => (await queries.of([OF])).get(OF) ?? [];

  it.each<[string, () => Uint8Array | Promise<Uint8Array>, RegExp]>([
    ['a page that unpacks to a gigabyte', unpacksForEver, /unpacks to more than we can draw/],
    ['drawings that draw drawings', drawsItself, /unpacks to more than we can draw/],
    ['pages that are pages of themselves', pagesOfItself, /damaged or cut short/],
    ['a page of no height', () => onePage({ box: '[0 0 1000000000 1]' }), /so long and thin/],
    ['a picture of 900 million dots', () => blackPng(30_000, 30_000), /over 40 million dots/],
    ['half a PNG', async () => half(await small().png().toBuffer()), /damaged or cut short/],
    ['half a WebP', async () => half(await small().webp().toBuffer()), /damaged or cut short/],
    ['half a JPEG', async () => half(await photograph()), /damaged or cut short/],
    ['half a PDF', async () => half(await document(['Words'])), /damaged or cut short/],
    ['a GIF that is a program', () => text('GIF89a/*    */=1;alert(1)'), /neither a PDF nor/],
    ['a drawing called PNG', () => text('<?xml version="1.0"?><svg onload="alert(1)"/>'), /SVG drawing/],
    [
      'a PDF behind an archive',
      async () => Buffer.concat([text('PK\x03\x04'), await document(['x'])]),
      /ZIP/,
    ],
    ['a page of the web before a PNG', () => Buffer.concat([text('<script>'), blackPng(9, 9)]), /neither/],
  ])(
    'are refused in plain words, in little memory: %s',
    async (_story, make, sentence) => {
      const bytes = await make();
      const before = stored();

      const { answer, megabytes } = await mostTakenBy(() =>
        add(bytes).catch((error: unknown) => error as DomainError),
      );

      expect((answer as DomainError).fields).toEqual([
        { field: 'file', message: expect.stringMatching(sentence) as string },
      ]);
      expect((answer as DomainError).fields[0]?.message).toMatch(/Nothing was kept\.$/);
      expect([stored(), await listed()]).toEqual([before, []]);
      expect(megabytes).toBeLessThan(MOST);
    },
    60_000,
  );

  it('are stopped after forty seconds where they would be drawn for ever', async () => {
    const before = stored();

    const refusal = await add(takesForEver()).catch((error: unknown) => error as DomainError);

    expect((refusal as DomainError).fields[0]?.message).toMatch(/^This file took too long to draw\./);
    expect([stored(), await listed()]).toEqual([before, []]);
  }, 60_000);

  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['objects that nobody asks for, which unpack to a gigabyte', packedObjects],
    ['a page that is a million kilometres wide', () => onePage({ box: '[0 0 1000000000 1000000000]' })],
    ['two thousand million pages, of which there is one', () => onePage({ count: 2_000_000_000 })],
    ['programs and files that open with it', livelyDocument],
    [
      'an archive behind a PDF',
      async () => Buffer.concat([await document(['x']), text('PK\x03\x04evil-script')]),
    ],
    [
      'a program behind a picture',
      async () => Buffer.concat([await photograph(), text('<script>evil-script')]),
    ],
    [
      'a note in a picture that unpacks to a gigabyte',
      () =>
        blackPng(90, 90, [['zTXt', Buffer.concat([text('Comment\0\0'), deflateSync(Buffer.alloc(1e9))])]]),
    ],
    ['a program in a note', () => blackPng(90, 90, [['tEXt', text('Comment\0<script>evil-script')]])],
  ])(
    'are drawn in little memory, and nothing else of them is kept: %s',
    async (_story, make) => {
      const bytes = await make();

      const { answer: id, megabytes } = await mostTakenBy(() => add(bytes));

      const page = await queries.page({ of: OF, id, number: 1 });
      const { exif, xmp, comments } = await sharp(page.bytes).metadata();
      expect([exif, xmp, comments]).toEqual([undefined, undefined, undefined]);
      expect(page.bytes.includes('evil')).toBe(false);
      expect((await listed()).map(({ pages }) => pages.length)).toEqual([1]);
      expect(megabytes).toBeLessThan(MOST);
    },
    60_000,
  );

  it('do not keep a page that was scanned finely from being drawn', async () => {
    const [width, height] = [4961, 7016];
    const scan = await sharp({ create: { width, height, channels: 3, background: 'navy' } })
      .jpeg()
      .toBuffer();
    const head = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8`;
    const image = Buffer.concat([
      text(`<< ${head} /ColorSpace /DeviceRGB /Filter /DCTDecode /Length ${scan.length} >>\nstream\n`),
      ...[scan, text('\nendstream')],
    ]);
    const drawing = '595 0 0 842 0 0 cm /I Do';
    const content = text(`<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`);
    const extra = '/Resources << /XObject << /I 5 0 R >> >>';

    const id = await add(onePage({ content, extra, more: [image] }), 'scan.pdf');

    const { bytes } = await queries.page({ of: OF, id, number: 1 });
    const dot = await sharp(bytes).extract({ left: 500, top: 800, width: 1, height: 1 }).raw().toBuffer();
    expect([dot[0]! < 8, dot[1]! < 8, dot[2]! > 120]).toEqual([true, true, true]);
  });
});
