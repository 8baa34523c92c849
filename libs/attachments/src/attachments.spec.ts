import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { UploadedFile } from '#http';
import { DomainError } from '#kernel';
import sharp from 'sharp';
import { castOf } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { statementsOf } from '../../../test/support/statements.js';
import { askingRule, bomb, crowded, document, photograph } from './files.fixture.js';
import { AttachmentQueries, Attachments, MOST_ATTACHMENTS } from './index.js';

const OF = 'case:one';
const SHOWS = 'A red field above a blue one';
const file = (bytes: Uint8Array, fileName = 'scan.bin'): UploadedFile => ({ fileName, bytes });
const text = (words: string) => new TextEncoder().encode(words);

describe.each(ENGINES)('attachments on %s', (engine) => {
  let house: House;
  let attachments: Attachments;
  let queries: AttachmentQueries;

  beforeAll(async () => {
    house = await openHouse(engine);
    await castOf(house);
    attachments = house.get(Attachments);
    queries = house.get(AttachmentQueries);
  });

  afterEach(() => attachments.removeAll(OF));
  afterAll(() => house.close());

  const add = (bytes: Uint8Array, fileName?: string, alternative = SHOWS) =>
    attachments.add({ of: OF, file: file(bytes, fileName), alternative, rule: askingRule });
  const listed = async (of = OF) => (await queries.of([of])).get(of) ?? [];
  const stored = () => filesIn(join(house.config.dataDir, 'files'));

  it('are pictures drawn again: upright, and without what the camera noted', async () => {
    const id = await add(await photograph(), 'ward.jpg');

    const [row] = await listed();
    const { type, bytes } = await queries.page({ of: OF, id, number: 1 });
    const { width, height, exif } = await sharp(bytes).metadata();
    const corner = await sharp(bytes).extract({ left: 190, top: 10, width: 1, height: 1 }).raw().toBuffer();
    expect(row).toEqual({
      ...{ id, of: OF, kind: 'picture', name: 'ward', alternative: SHOWS },
      pages: [{ number: 1, width: 200, height: 300, words: '', note: '' }],
    });
    expect([type, width, height, exif]).toEqual(['image/jpeg', 200, 300, undefined]);
    expect(bytes.includes('Mair')).toBe(false);
    expect(corner[0]).toBeGreaterThan(150);
  });

  it('are documents as pictures of their pages, with the words of each, and nothing else of the file', async () => {
    const id = await add(await document(['Feeds for a child with Rett syndrome', 'Page two']), 'plan.pdf');

    const [row] = await listed();
    const { type, bytes } = await queries.page({ of: OF, id, number: 2 });
    const dot = await sharp(bytes).extract({ left: 5, top: 5, width: 1, height: 1 }).raw().toBuffer();
    expect([row?.kind, row?.name, row?.pages.map(({ words }) => words)]).toEqual([
      'document',
      'plan',
      ['Feeds for a child with Rett syndrome', 'Page two'],
    ]);
    expect([type, row?.pages[1]?.height]).toEqual(['image/png', 1598]);
    expect([dot[0], dot[2]]).toEqual([255, 0]);
    expect(stored()).toHaveLength(2);
    await expect(queries.page({ of: OF, id, number: 3 })).rejects.toMatchObject({ kind: 'not-found' });
    await expect(queries.page({ of: 'case:two', id, number: 1 })).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it.each<[string, () => Uint8Array | Promise<Uint8Array>, RegExp]>([
    ['nothing', () => new Uint8Array(), /^Choose a file/],
    ['a picture of an iPhone', () => text('\0\0\0\u0018ftypheic\0\0\0\0mif1heic'), /HEIC/],
    ['a drawing with a script', () => text('<svg xmlns="x"><script>alert(1)</script></svg>'), /SVG drawing/],
    [
      'a page that calls itself a picture',
      () => text('<html><script>alert(1)</script>'),
      /neither a PDF nor/,
    ],
    ['a page before a PDF', () => text('<html>%PDF-1.7'), /neither a PDF nor/],
    ['an archive', () => text('PK\u0003\u0004 word/document.xml'), /Office or ZIP/],
    ['a moving picture', () => text('GIF89a'), /neither a PDF nor/],
    ['a picture that would fill the memory', bomb, /too large to draw|damaged/],
    ['half a picture', async () => (await photograph()).subarray(0, 900), /damaged or cut short/],
    ['half a document', async () => (await document(['Words'])).subarray(0, 300), /damaged or cut short/],
    ['a document in name only', () => text('%PDF-1.7 and nothing else'), /damaged or cut short/],
    ['a locked document', () => document(['Words'], { userPassword: 'x' }), /locked with a password/],
    [
      'a page that hides a number behind too many words',
      () => crowded('NHS 943 476 5919'),
      /more than 20,000 letters/,
    ],
    ['a book', () => document(Array.from({ length: 21 }, () => 'Words')), /more than 20 pages/],
    ['an NHS number on page 2', () => document(['Fine', 'NHS 485 777 3457']), /On page 2: .*NHS number/],
  ])('are refused in plain words where they are %s, and nothing is kept', async (_story, make, sentence) => {
    const before = stored();

    const refusal = await add(await make(), 'scan.png').catch((error: unknown) => error as DomainError);

    expect(refusal).toMatchObject({ kind: 'invalid' });
    expect((refusal as DomainError).fields).toEqual([
      { field: 'file', message: expect.stringMatching(sentence) as string },
    ]);
    expect([stored(), await listed()]).toEqual([before, []]);
  });

  it('leave behind what was hung on at the end of a picture', async () => {
    const two = Buffer.concat([await photograph(), text('PK\u0003\u0004<script>alert(1)</script>')]);

    const id = await add(two);

    const { bytes } = await queries.page({ of: OF, id, number: 1 });
    expect(bytes.includes('<script>')).toBe(false);
  });

  it('ask for words that say what they show, which may not tell who it is either', async () => {
    for (const [words, sentence] of [
      [' ', /^Say in a sentence/],
      ['x'.repeat(401), /400 letters/],
      ['The notes of 485 777 3457', /NHS number/],
    ] as const) {
      await expect(add(await photograph(), 'a.jpg', words)).rejects.toMatchObject({
        fields: [{ field: 'alternative', message: expect.stringMatching(sentence) as string }],
      });
    }
  });

  it.each([
    ['Mair_Evans_scan.jpg', null],
    ['4857773457.jpg', null],
    ['priya-nair.jpg', null],
    ['C:\\fakepath\\Growth chart <1>.jpg', 'Growth chart 1'],
  ])('are shown under their own name only where it tells nobody: %s', async (fileName, name) => {
    await add(await photograph(), fileName);

    expect((await listed()).map((row) => row.name)).toEqual([name]);
  });

  it('are a handful, and go with what they belong to, their files too', async () => {
    const before = stored().length;
    for (let at = 0; at < MOST_ATTACHMENTS; at += 1) await add(await photograph());
    const one = await statementsOf(house, () => queries.of([OF]));

    await expect(add(await photograph())).rejects.toMatchObject({ code: 'too-many-attachments' });
    expect(stored()).toHaveLength(before + MOST_ATTACHMENTS);
    expect(await statementsOf(house, () => queries.of([OF, 'case:two', 'post:three']))).toBe(one);

    const [first] = await listed();
    await expect(attachments.remove({ of: 'case:two', id: first!.id })).rejects.toMatchObject({
      kind: 'not-found',
    });
    await attachments.remove({ of: OF, id: first!.id });
    expect(await listed()).toHaveLength(MOST_ATTACHMENTS - 1);
    await attachments.removeAll(OF);
    expect(stored()).toHaveLength(before);
  });
});

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('/'));
}
