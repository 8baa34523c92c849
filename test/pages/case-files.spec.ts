import { Reader, sql } from '#database';
import sharp from 'sharp';
import { document, photograph } from '../../libs/attachments/src/files.fixture.js';
import { axe, complaintsOf, openBrowser, overflow, type TestBrowser } from '../support/browser.js';
import { castOf, type Cast } from '../support/cast.js';
import { wordsOf } from '../support/conferences.js';
import { publishedClinic } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';
import type { Visitor } from '../support/visitors.js';

const SHOWS = 'A seizure diary of two weeks.';
const PNG = 'image/png';

describe('the pictures and documents of a case', () => {
  let server: Server;
  let cast: Cast;
  let ben: Visitor;
  let amina: Visitor;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
    await publishedClinic(server, cast);
    ben = await server.signedIn(cast.ben.id);
    amina = await server.signedIn(cast.amina.id);
  });

  afterAll(() => server.close());

  async function begun(): Promise<string> {
    await ben.get('/cases/new');
    const { location = '' } = await ben.submit('/cases/new', { question: 'How do we help him sleep?' });
    return /\/cases\/([^/]+)\//.exec(location)?.[1] ?? '';
  }

  const add = (who: Visitor, id: string, bytes: Uint8Array, alternative = SHOWS) =>
    who.submit(`/cases/${id}/files`, { file: new File([Buffer.from(bytes)], 'diary.pdf'), alternative });
  const sourceIn = (html: string) => /src="(\/cases\/[^"]+\/files\/[^"]+)"/.exec(html)?.[1] ?? '';

  it('are added by the presenter, and shown with the case as pictures from which nothing runs', async () => {
    const id = await begun();

    const added = await add(ben, id, await document(['Seizures: two a day', 'Seizures: one a day']));
    const page = await ben.get(`/cases/${id}`);
    const picture = await ben.get(sourceIn(page.html));

    expect(added.status).toBe(303);
    expect(wordsOf(page.html)).toContain('Pictures and documents diary A seizure diary of two weeks.');
    expect(page.html).toContain(`alt="${SHOWS} Page 2 of 2."`);
    expect(wordsOf(page.html)).toContain('The words on page 1 Seizures: two a day');
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, PNG]);
    expect(picture.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(picture.headers.get('x-content-type-options')).toBe('nosniff');
    expect(picture.headers.get('cache-control')).toBe('private, no-store');
  });

  it('are refused with what was typed kept, where a page tells who it is or nothing was chosen', async () => {
    const id = await begun();

    const telling = await add(ben, id, await document(['NHS 485 777 3457']), 'The letter.');
    const nothing = await ben.submit(`/cases/${id}/files`, { alternative: 'The letter.' });

    expect([telling.status, nothing.status]).toEqual([422, 422]);
    expect(wordsOf(telling.html)).toContain('On page 1: “485 777 3457” looks like an NHS number.');
    expect(telling.html).toContain('The letter.</textarea>');
    expect(wordsOf(nothing.html)).toContain('Choose a file: a PDF, or a picture');
    expect(wordsOf((await ben.get(`/cases/${id}/files`)).html)).toContain('There is none yet.');
  });

  it('are there for nobody who may not read the case, nor under the address of another case', async () => {
    const [id, other] = [await begun(), await begun()];
    await add(ben, id, await photograph());
    const source = sourceIn((await ben.get(`/cases/${id}`)).html);

    const joan = await server.signedIn(cast.joan.id);
    const looked = [await joan.get(source), await amina.get(source), await add(joan, id, await photograph())];
    const elsewhere = await ben.get(source.replace(id, other));
    const stranger = await server.visitor().get(source);

    expect(looked.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect([elsewhere.status, stranger.status]).toEqual([404, 303]);
  });

  it('go when they are taken away, and with the case when it is withdrawn', async () => {
    const id = await begun();
    await add(ben, id, await photograph());
    await add(ben, id, await photograph());
    const source = sourceIn((await ben.get(`/cases/${id}`)).html);

    const gone = await ben.follow(source.replace(/\/1$/, '/end'));
    const left = sourceIn(gone.html);
    await ben.submit(`/cases/${id}/withdrawal`);

    expect(left).not.toBe('');
    expect([(await ben.get(source)).status, (await ben.get(left)).status]).toEqual([404, 404]);
    const of = `case:${id}`;
    expect(await server.get(Reader).rows(sql`select id from attachment where of = ${of}`)).toEqual([]);
  });

  describe('in a browser', () => {
    let browser: TestBrowser;

    beforeAll(async () => {
      browser = await openBrowser();
    });

    afterAll(() => browser.close());

    it.each([360, 1280])('fit the page and are read out, at %s', async (width) => {
      const id = await begun();
      await add(ben, id, await document(['Seizures: two a day']));
      const page = await browser.newPage({ width });
      const complaints = complaintsOf(page);
      const value = ben.cookie('wh_session');
      await page.context().addCookies([{ name: 'wh_session', value, url: server.url }]);

      for (const path of [`/cases/${id}/files`, `/cases/${id}`]) {
        await page.goto(server.url + path);
        const picture = page.getByRole('img', { name: SHOWS });
        await picture.scrollIntoViewIfNeeded();
        await page.waitForFunction('document.querySelector(".wh-file__page").naturalWidth > 0');
        expect([await axe(page), await overflow(page), complaints]).toEqual([[], 0, []]);
        const { SHOTS } = process.env;
        if (SHOTS)
          await page.screenshot({
            path: `${SHOTS}/${path.endsWith('files') ? 'files' : 'case'}-${width}.png`,
            fullPage: true,
          });
      }
    });
  });

  it('keep their size on the way', async () => {
    const id = await begun();
    await add(ben, id, await photograph());

    const bytes = await ben.download(sourceIn((await ben.get(`/cases/${id}`)).html));

    expect(await sharp(bytes).metadata()).toMatchObject({ width: 200, height: 300 });
  });
});
