import { document, photograph } from '../../libs/attachments/src/files.fixture.js';
import { axe, openBrowser, overflow, type TestBrowser } from '../support/browser.js';
import { begunBy, filledBy } from '../support/case-forms.js';
import { castOf, type Cast } from '../support/cast.js';
import { wordsOf } from '../support/conferences.js';
import { ENGINES } from '../support/databases.js';
import { publishedClinic } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';
import type { Program, Visitor } from '../support/visitors.js';

const CURVE = 'A curve that falls for six weeks and then stays level.';
const SENT = { act: 'submit', promise: 'yes', checked: 'yes' };

interface Files {
  readonly items: readonly { readonly id: string; readonly pages: readonly { readonly note: string }[] }[];
}

describe.each(ENGINES)('what the pages of a document of a case show, on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let session: string;
  let ben: Visitor;
  let amina: Visitor;
  let program: Program;

  beforeAll(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
    session = await publishedClinic(server, cast);
    ben = await server.signedIn(cast.ben.id);
    amina = await server.signedIn(cast.amina.id);
    program = await server.program(cast.ben.id);
  });

  afterAll(() => server.close());

  async function withFile(
    id: string,
    bytes?: Uint8Array,
  ): Promise<{ id: string; file: string; notes: string }> {
    const sent = bytes ?? (await document(['Weight', 'Feeds']));
    await ben.submit(`/cases/${id}/files`, {
      file: new File([Buffer.from(sent)], 'chart.pdf'),
      alternative: 'Two charts.',
    });
    const file = (await program.get<Files>(`/cases/${id}/files`)).body.items[0]!.id;
    return { id, file, notes: `/cases/${id}/files/${file}/notes` };
  }

  const notesOf = async (id: string) =>
    (await program.get<Files>(`/cases/${id}/files`)).body.items[0]?.pages.map(({ note }) => note);

  it('is said of each by its presenter, and read beside each by whoever reads the case', async () => {
    const { id, notes } = await withFile(await filledBy(ben, session));
    expect((await ben.get(`/cases/${id}/files`)).html).toContain(`href="${notes}"`);
    const form = await ben.get(notes);
    const saved = await ben.submit(notes, { 'note-1': CURVE, 'note-2': '' });
    await ben.submit(`/cases/${id}/submission`, SENT);
    const { html } = await amina.get(`/cases/${id}`);

    expect(wordsOf(form.html)).toContain('What does page 2 show?');
    expect(saved.status).toBe(303);
    expect(html).toContain(`alt="${CURVE} Page 1 of 2."`);
    expect(html).toContain('alt="Two charts. Page 2 of 2."');
    expect(wordsOf(html)).toContain(CURVE);
  });

  it('is refused where it surely tells who it is, with all that was typed kept, and asks where it may', async () => {
    const { id, notes } = await withFile(await filledBy(ben, session));
    const refused = await ben.submit(notes, { 'note-1': CURVE, 'note-2': 'The notes of 485 777 3457' });
    expect(await notesOf(id)).toEqual(['', '']);
    await ben.submit(notes, { 'note-1': CURVE, 'note-2': 'Written by Mrs Evans' });
    const silent = await ben.submit(`/cases/${id}/submission`, { act: 'submit', promise: 'yes' });

    expect(refused.status).toBe(422);
    expect(refused.html).toContain('href="#note-2"');
    expect(wordsOf(refused.html)).toContain('looks like an NHS number');
    expect(refused.html).toContain(`${CURVE}</textarea>`);
    expect(silent.status).toBe(422);
    expect(wordsOf(silent.html)).toContain('“Mrs Evans” looks like a person’s name.');
  });

  it('is for nobody else to say, nor once the case is sent, nor of another case', async () => {
    const { id, file, notes } = await withFile(await filledBy(ben, session));
    const other = await begunBy(ben);
    const elsewhere = notes.replace(id, other);
    expect((await ben.get(elsewhere)).status).toBe(404);
    expect((await ben.submit(elsewhere, { 'note-1': 'x' })).status).toBe(404);
    for (const who of [amina, await server.signedIn(cast.joan.id)]) {
      expect((await who.get(notes)).status).toBe(404);
      expect((await who.submit(notes, { 'note-1': 'x' })).status).toBe(404);
    }
    expect((await server.visitor().get(notes)).location).toMatch(/^\/sign-in/);
    await ben.submit(`/cases/${id}/submission`, SENT);

    expect([(await ben.get(notes)).status, (await ben.submit(notes, { 'note-1': 'x' })).status]).toEqual([
      409, 409,
    ]);
    expect((await amina.get(notes)).status).toBe(403);
    expect((await program.patch(`/cases/${id}/files/${file}/pages/1`, { note: 'x' })).status).toBe(409);
    expect(await notesOf(id)).toEqual(['', '']);
  });

  it('is said by programs page by page', async () => {
    const { id, file } = await withFile(await begunBy(ben));
    const page = `/cases/${id}/files/${file}/pages`;
    const said = await program.patch<Files['items'][0]>(`${page}/2`, { note: CURVE });
    const telling = await program.patch<{ errors: { field: string }[] }>(`${page}/1`, {
      note: 'NHS 485 777 3457',
    });
    const joan = await server.program(cast.joan.id);

    expect(said.body.pages.map(({ note }) => note)).toEqual(['', CURVE]);
    expect([telling.status, telling.body.errors.map(({ field }) => field)]).toEqual([422, ['note-1']]);
    for (const number of ['3', '0', '-1', '1.5', 'x', '99999999999', '1e400'])
      expect([
        (await program.patch(`${page}/${number}`, { note: 'x' })).status,
        (await program.get(`${page}/${number}`)).status,
      ]).toEqual([404, 404]);
    expect((await joan.patch(`${page}/1`, { note: 7 })).status).toBe(404);
    expect((await (await server.program()).patch(`${page}/1`, {})).status).toBe(401);
  });

  if (engine !== 'sqlite') return;

  describe('in a browser', () => {
    let browser: TestBrowser;

    beforeAll(async () => {
      browser = await openBrowser();
    });

    afterAll(() => browser.close());

    it.each([360, 1280])('is asked beside each page, at %s', async (width) => {
      const { notes } = await withFile(await begunBy(ben), width === 360 ? undefined : await photograph());
      const page = await browser.newPage({ width });
      const value = ben.cookie('wh_session');
      await page.context().addCookies([{ name: 'wh_session', value, url: server.url }]);
      const { SHOTS } = process.env;
      const look = async (name: string) => {
        expect([await axe(page), await overflow(page)]).toEqual([[], 0]);
        if (SHOTS) await page.screenshot({ path: `${SHOTS}/notes-${name}-${width}.png`, fullPage: true });
      };
      await page.goto(server.url + notes);
      await page
        .getByLabel(/^What does .* show\?$/)
        .first()
        .fill('NHS 485 777 3457');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.waitForLoadState();
      await look('mistake');
      await page
        .getByLabel(/^What does .* show\?$/)
        .first()
        .fill(CURVE);
      await page.getByRole('button', { name: 'Save' }).click();
      await page.waitForURL(/\/files$/);
      await look('kept');
    });
  });
});
