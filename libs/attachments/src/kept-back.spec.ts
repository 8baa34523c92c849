import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Reader, sql } from '#database';
import type { UploadedFile } from '#http';
import { DomainError } from '#kernel';
import { castOf } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { NOON, openHouse, type House } from '../../../test/support/house.js';
import { askingRule, document, photograph } from './files.fixture.js';
import { AttachmentQueries, Attachments, KeptBackFiles, MOST_ATTACHMENTS, type FileInForm } from './index.js';

const OF = 'case:one';
const SHOWS = 'A letter.';
const NAMED = 'Seen with Mrs Evans';
const WEEK = 7 * 24 * 60 * 60 * 1000;

describe.each(ENGINES)('a file of which something is asked, on %s', (engine) => {
  let house: House;
  let files: KeptBackFiles;
  let attachments: Attachments;
  let queries: AttachmentQueries;

  beforeAll(async () => {
    house = await openHouse(engine);
    await castOf(house);
    files = house.get(KeptBackFiles);
    attachments = house.get(Attachments);
    queries = house.get(AttachmentQueries);
  });

  afterEach(async () => {
    house.clock.setTo(NOON);
    await attachments.removeAll(OF);
  });
  afterAll(() => house.close());

  const file = async (...pages: string[]): Promise<UploadedFile> => ({
    fileName: 'letter.pdf',
    bytes: await document(pages),
  });
  const press = (
    form: Partial<FileInForm>,
    stillMay: (isSeen: boolean) => Promise<unknown> = async () => {},
  ) => files.bring({ of: OF, alternative: SHOWS, rule: askingRule, ...form }, stillMay);
  const refusal = async (form: Partial<FileInForm>) => {
    const error: unknown = await press(form).catch((thrown: unknown) => thrown);
    if (!(error instanceof DomainError)) throw new Error('It was not refused.');
    return {
      code: error.code,
      fields: error.fields.map(({ field }) => field),
      first: error.fields[0]?.message,
    };
  };
  const listed = async () => (await queries.of([OF])).get(OF) ?? [];
  const waiting = async () => (await queries.keptBack(OF))?.file;
  const stored = () => {
    const folder = join(house.config.dataDir, 'files');
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('/'));
  };

  it('waits, told page by page, and is added at the second press as it was', async () => {
    const asked = await refusal({ file: await file('Fine', NAMED) });
    const kept = await waiting();
    const before = await listed();

    const id = await press({ meant: kept?.id, hasLooked: true, alternative: 'The letter of a ward.' });

    expect(asked).toEqual({
      code: 'kept-back',
      fields: ['looked'],
      first: expect.stringMatching(/^On page 2: “Mrs Evans” looks like a person’s name\./) as string,
    });
    expect([before, id]).toEqual([[], kept?.id]);
    expect(await listed()).toEqual([{ ...kept, of: OF, alternative: 'The letter of a ward.' }]);
    expect(await waiting()).toBeUndefined();
  });

  it('waits too where its sentence is missing, with what was typed so far', async () => {
    const asked = await refusal({ file: await file('Fine'), alternative: 'x'.repeat(401) });
    const kept = await waiting();

    expect([asked.fields, kept?.alternative.length]).toEqual([['alternative'], 401]);
    expect((await refusal({ meant: kept?.id, alternative: 'Half a letter \ud800' })).fields).toEqual([
      'alternative',
    ]);
    expect((await waiting())?.alternative).toBe('');
    expect(await press({ meant: kept?.id })).toBe(kept?.id);
  });

  it('is asked about anew at each press that does not answer, and added once by two that do', async () => {
    await refusal({ file: await file(NAMED) });
    const kept = await waiting();

    expect((await refusal({ meant: kept?.id })).fields).toEqual(['looked']);
    const answers = await Promise.all([1, 2].map(() => press({ meant: kept?.id, hasLooked: true })));

    expect(answers).toEqual([kept?.id, kept?.id]);
    expect(await listed()).toHaveLength(1);
  });

  it('gives way to another one, for which nothing was said yet', async () => {
    const before = stored().length;
    await refusal({ file: await file(NAMED) });
    const first = await waiting();
    const asked = await refusal({
      file: await file('Seen with Mr Hughes'),
      meant: first?.id,
      hasLooked: true,
    });
    const second = await waiting();

    expect([asked.fields, stored().length - before]).toEqual([['looked'], 1]);
    const late = { meant: first?.id, hasLooked: true, alternative: 'Of the first.' };
    expect((await refusal(late)).fields).toEqual(['meant']);
    expect([second?.id === first?.id, await waiting(), await listed()]).toEqual([false, second, []]);
    await press({ file: await file('Fine') });
    expect([(await listed()).length, await waiting(), stored().length - before]).toEqual([1, undefined, 1]);
  });

  it('is kept nowhere where it has to go; what waited before waits on', async () => {
    await refusal({ file: await file(NAMED) });
    const [kept, before] = [await waiting(), stored()];
    const refused = await refusal({ file: await file('Fine', 'NHS 485 777 3457'), hasLooked: true });

    expect(refused).toEqual({
      code: 'identifiers',
      fields: ['file'],
      first: expect.stringMatching(/^On page 2: .*NHS number.*Nothing was kept\.$/) as string,
    });
    expect([await waiting(), stored()]).toEqual([kept, before]);
    expect((await refusal({})).first).toMatch(/^Choose a file/);
  });

  it('counts among those of its owner, and takes the place that it has', async () => {
    for (let at = 1; at < MOST_ATTACHMENTS; at += 1) await press({ file: await file('Fine') });
    await refusal({ file: await file(NAMED) });
    const before = stored().length;
    const another = { of: OF, file: await file('Fine'), alternative: SHOWS, rule: askingRule };

    await expect(attachments.add(another)).rejects.toMatchObject({ code: 'too-many-attachments' });
    await refusal({ file: await file('Seen with Mr Hughes') });
    expect(stored()).toHaveLength(before);
    await press({ meant: (await waiting())?.id, hasLooked: true });
    expect(await listed()).toHaveLength(MOST_ATTACHMENTS);
    expect((await refusal({ file: await file(NAMED) })).code).toBe('too-many-attachments');
    expect([await waiting(), stored().length]).toEqual([undefined, before]);
  });

  it('is dropped where whoever brought it may no longer, before and after it waited', async () => {
    const before = stored();
    const no = () => Promise.reject(new Error('No longer.'));

    await expect(press({ file: await file(NAMED) }, no)).rejects.toThrow('No longer.');
    expect([await waiting(), stored()]).toEqual([undefined, before]);
    await refusal({ file: await file(NAMED) });
    const kept = await waiting();
    await expect(press({ meant: kept?.id, hasLooked: true }, no)).rejects.toThrow('No longer.');
    expect([await listed(), await waiting()]).toEqual([[], kept]);
  });

  it('goes after a week, at one press, and with what it would have belonged to', async () => {
    const before = stored().length;
    const ends: (() => Promise<unknown>)[] = [
      async () => {
        house.clock.setTo(new Date(+NOON + WEEK - 1));
        expect(await files.forgetOld()).toBe(0);
        house.clock.setTo(new Date(+NOON + WEEK));
        expect(await files.forgetOld()).toBe(1);
      },
      async () => files.remove(OF, (await waiting())?.id ?? ''),
      () => attachments.removeAll(OF),
      () => files.forgetOf(sql`select ${OF} as owner`),
    ];
    for (const end of ends) {
      house.clock.setTo(NOON);
      await refusal({ file: await file('Fine', NAMED) });
      expect(stored()).toHaveLength(before + 2);
      await files.forgetOf(sql`select 'case:on' as owner`);
      await files.remove('case:on', (await waiting())?.id ?? '').catch(() => undefined);
      expect(await waiting()).toBeDefined();
      await end();
      expect([await waiting(), stored().length]).toEqual([undefined, before]);
    }
    expect(await house.get(Reader).rows(sql`select id from attachment`)).toEqual([]);
  });

  it('is found by no question about its owner, and its pictures by none either', async () => {
    await refusal({ file: { fileName: 'a.jpg', bytes: await photograph() }, alternative: '' });
    const id = (await waiting())?.id ?? '';

    expect([await listed(), await queries.remarks(OF)]).toEqual([[], []]);
    await expect(queries.page({ of: OF, id, number: 1 })).rejects.toMatchObject({ kind: 'not-found' });
    await expect(attachments.remove({ of: OF, id })).rejects.toMatchObject({ kind: 'not-found' });
    await expect(attachments.describe({ of: OF, id }, new Map([[1, 'x']]))).rejects.toMatchObject({
      kind: 'not-found',
    });
    expect((await queries.keptBackPage({ of: OF, id, number: 1 })).type).toBe('image/jpeg');
    await expect(queries.keptBackPage({ of: 'case:two', id, number: 1 })).rejects.toMatchObject({
      kind: 'not-found',
    });
  });
});
