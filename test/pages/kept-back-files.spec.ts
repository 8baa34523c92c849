import { KeptBackFiles } from '#attachments';
import { Reader, sql } from '#database';
import { Conversations } from '#discussion';
import { document } from '../../libs/attachments/src/files.fixture.js';
import { axe, openBrowser, overflow, type TestBrowser } from '../support/browser.js';
import { begunBy, filledBy } from '../support/case-forms.js';
import { castOf, type Cast } from '../support/cast.js';
import { wordsOf } from '../support/conferences.js';
import { ENGINES } from '../support/databases.js';
import { publishedClinic } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';
import type { Visitor } from '../support/visitors.js';

const SHOWS = 'A letter of the ward.';
const NAMED = 'Seen with Mrs Evans';
const PUMP = 'Pump serial 485 777 3457';
const SENT = { act: 'submit', promise: 'yes', checked: 'yes' };

const valueOf = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? '';
const linksIn = (html: string) =>
  html.match(/\/(?:cases|discussion\/posts)\/[^/"]+\/kept-back\/files\/[^"]+/g) ?? [];

describe.each(ENGINES)('a file that is asked about, on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let ben: Visitor;
  let joan: Visitor;
  let amina: Visitor;

  beforeAll(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
    ben = await server.signedIn(cast.ben.id);
    joan = await server.signedIn(cast.joan.id);
    amina = await server.signedIn(cast.amina.id);
  });

  afterAll(() => server.close());

  const asked = (who = cast.ben, wish: object = {}) =>
    server
      .get(Conversations)
      .begin(who.actor, { spaceId: 'everybody', title: 'A letter', text: 'Look at this.', ...wish });
  const ofPost = (postId: string) => `/discussion/posts/${postId}/files`;
  const bring = async (who: Visitor, path: string, pages: readonly string[], more: object = {}) =>
    who.submit(path, {
      file: new File([Buffer.from(await document(pages))], 'letter.pdf'),
      alternative: SHOWS,
      ...more,
    });
  const kept = (of: string) =>
    server.get(Reader).rows(sql`select id as "id" from attachment where of = ${`kept-back:${of}`}`);

  it('is added to a post at a second press, where its writer says that they looked', async () => {
    const { threadId, postId } = await asked();
    const path = ofPost(postId);
    const first = await bring(ben, path, ['Fine', NAMED, 'Written 3 March 2026']);
    const back = await ben.get(path);
    const meant = valueOf(back.html, 'meant');
    const silent = await ben.submit(path, { meant, alternative: 'Another sentence.' });
    const others = wordsOf((await joan.get(`/discussion/${threadId}`)).html);
    const pages = await Promise.all([ben, joan].map((who) => who.get(`/discussion/posts/${postId}`)));
    const done = await ben.submit(path, { meant, alternative: 'Another sentence.', looked: 'yes' });
    const page = await joan.get(`/discussion/${threadId}`);

    expect([first.status, back.status, silent.status, done.status]).toEqual([422, 200, 422, 303]);
    for (const { html } of [first, back, silent]) {
      expect(wordsOf(html)).toContain('On page 2: “Mrs Evans” looks like a person’s name.');
      expect(wordsOf(html)).toContain('On page 3: “3 March 2026” looks like a full date.');
      expect(html).toContain('name="looked"');
    }
    expect(first.html).toMatch(/href="#looked">On page 2/);
    expect(back.html).not.toContain('There is a problem');
    expect(silent.html).toContain('Another sentence.</textarea>');
    expect(others).not.toContain('Mrs Evans');
    expect(pages.map(({ html }) => html.includes(`${path}#kept-back`))).toEqual([true, false]);
    expect(wordsOf(page.html)).toContain('letter Another sentence.');
    expect(await kept(`post:${postId}`)).toEqual([]);
  });

  it('is never added to a post where it surely tells who it is, whatever is ticked, by any way', async () => {
    const { postId } = await asked();
    const path = ofPost(postId);
    const told = await bring(ben, path, ['Fine', PUMP, 'Born 14/03/2019'], { looked: 'yes' });
    const program = await server.program(cast.ben.id);
    const form = new FormData();
    form.append('file', new File([Buffer.from(await document([PUMP]))], 'a.pdf'));
    form.append('alternative', SHOWS);
    form.append('hasLooked', 'true');

    expect(told.status).toBe(422);
    expect(wordsOf(told.html)).toContain('On page 2: “485 777 3457” looks like an NHS number.');
    expect(wordsOf(told.html)).toContain('On page 3: “14/03/2019” looks like a date of birth.');
    expect(told.html).not.toContain('name="meant"');
    expect((await program.post(`/posts/${postId}/files`, form)).status).toBe(422);
    const rows = await server
      .get(Reader)
      .rows(sql`select id from attachment where of like ${`%post:${postId}`}`);
    expect(rows).toEqual([]);
  });

  it('is asked about by programs too, which send it again', async () => {
    const { postId } = await asked();
    const program = await server.program(cast.ben.id);
    const send = async (hasLooked?: string) => {
      const form = new FormData();
      form.append('file', new File([Buffer.from(await document(['Fine', NAMED]))], 'a.pdf'));
      form.append('alternative', SHOWS);
      if (hasLooked !== undefined) form.append('hasLooked', hasLooked);
      return program.post<{ id: string; errors: { field: string; message: string }[] }>(
        `/posts/${postId}/files`,
        form,
      );
    };
    const first = await send();
    const again = await send('true');

    expect([first.status, first.body.errors.map(({ field }) => field)]).toEqual([422, ['looked']]);
    expect(first.body.errors[0]?.message).toMatch(/^On page 2: “Mrs Evans”/);
    expect([again.status, await kept(`post:${postId}`)]).toEqual([201, []]);
  });

  it('needs no second choosing in a case either, where a reviewer looks first', async () => {
    const id = await begunBy(ben);
    const path = `/cases/${id}/files`;
    const refused = await bring(ben, path, ['Fine', PUMP]);
    const check = await ben.get(`/cases/${id}/check`);
    const meant = valueOf(refused.html, 'meant');
    const added = await ben.submit(path, { meant, alternative: SHOWS, secondLook: 'yes' });
    const page = wordsOf((await ben.get(path)).html);

    expect([refused.status, added.status]).toEqual([422, 303]);
    expect(refused.html).toMatch(/href="#secondLook">On page 2/);
    expect(wordsOf(check.html)).toContain(
      '“letter” waits for you to look at it. It does not go with your case.',
    );
    expect(page).toContain('“letter”: On page 2: “485 777 3457” looks like an NHS number.');
    expect(page).not.toContain('Waiting for you');
  });

  it('does not go with a case that is sent, and cannot come into it by a tick of before', async () => {
    const session = await publishedClinic(server, cast);
    const id = await filledBy(ben, session);
    const meant = valueOf((await bring(ben, `/cases/${id}/files`, [PUMP])).html, 'meant');
    await ben.submit(`/cases/${id}/submission`, SENT);
    await amina.submit(`/cases/${id}/review`);
    const reviewed = await amina.get(`/cases/${id}`);
    const late = await ben.submit(`/cases/${id}/files`, { meant, alternative: SHOWS, secondLook: 'yes' });

    expect(reviewed.status).toBe(200);
    expect(wordsOf(reviewed.html)).not.toContain('485 777 3457');
    expect(late.status).toBe(422);
    expect(late.html).not.toContain('name="secondLook"');
    expect(await kept(`case:${id}`)).toHaveLength(1);
    await ben.submit(`/cases/${id}/withdrawal`, { sure: 'yes' });
    expect(await kept(`case:${id}`)).toEqual([]);
  });

  it('is for nobody but whoever brought it to see, add or take away', async () => {
    const { postId } = await asked();
    const id = await begunBy(ben);
    const shown = [
      [ofPost(postId), await bring(ben, ofPost(postId), [NAMED])],
      [`/cases/${id}/files`, await bring(ben, `/cases/${id}/files`, [PUMP])],
    ] as const;
    for (const [path, { html }] of shown) {
      const picture = linksIn(html).find((link) => link.endsWith('/1')) ?? '';
      const end = linksIn(html).find((link) => link.endsWith('/end')) ?? '';
      const said = { meant: valueOf(html, 'meant'), alternative: SHOWS, looked: 'yes', secondLook: 'yes' };
      for (const who of [joan, amina, await server.signedIn(cast.oli.id)]) {
        const statuses = [
          (await who.get(picture)).status,
          (await who.submit(end)).status,
          (await who.submit(path, said)).status,
        ];
        expect(statuses.every((status) => status === 403 || status === 404)).toBe(true);
      }
      const stranger = server.visitor();
      expect((await stranger.get(picture)).location).toMatch(/^\/sign-in/);
      const own = await ben.get(picture);
      expect([own.status, own.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
      expect((await ben.get(picture.replace(/1$/, '2'))).status).toBe(404);
      // As pictures of its owner, or of another one's, it is not there at all.
      expect((await ben.get(picture.replace('/kept-back', ''))).status).toBe(404);
      const other = path.includes('cases') ? await begunBy(ben) : (await asked()).postId;
      expect((await ben.get(picture.replace(path.includes('cases') ? id : postId, other))).status).toBe(404);
      expect((await ben.submit(end)).status).toBe(303);
      expect((await ben.get(picture)).status).toBe(404);
    }
    expect([await kept(`post:${postId}`), await kept(`case:${id}`)]).toEqual([[], []]);
  });

  it('tells nobody who wrote what shows no name', async () => {
    const { postId } = await asked(cast.ben, { isAnonymous: true });
    await bring(ben, ofPost(postId), [NAMED]);
    const rows = await server
      .get(Reader)
      .rows(sql`select * from attachment where of = ${`kept-back:post:${postId}`}`);

    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(cast.ben.id);
  });

  it('goes with whoever leaves, named or not, with its pictures; with others nothing goes', async () => {
    const tomos = await server.signedIn(cast.tomos.id);
    const posts = [await asked(cast.tomos), await asked(cast.tomos, { isAnonymous: true })];
    const mine = await asked();
    const id = await begunBy(tomos);
    const paths = [...posts.map(({ postId }) => ofPost(postId)), `/cases/${id}/files`];
    for (const path of paths)
      expect((await bring(tomos, path, [NAMED], { alternative: '' })).status).toBe(422);
    await bring(ben, ofPost(mine.postId), [NAMED]);
    const waiting = async () =>
      (await Promise.all([...posts.map(({ postId }) => kept(`post:${postId}`)), kept(`case:${id}`)])).map(
        (rows) => rows.length,
      );
    const before = await waiting();
    await tomos.submit('/account/leaving', { sure: 'yes' });

    expect(before).toEqual([1, 1, 1]);
    expect(await waiting()).toEqual([0, 0, 0]);
    expect(await kept(`post:${mine.postId}`)).toHaveLength(1);
  });

  it('is taken away by the clock where nobody comes back', async () => {
    const { postId } = await asked();
    await bring(ben, ofPost(postId), [NAMED]);
    server.clock.setTo(new Date(+server.clock.now() + 8 * 24 * 60 * 60 * 1000));
    await server.get(KeptBackFiles).forgetOld();

    expect(wordsOf((await (await server.signedIn(cast.ben.id)).get(ofPost(postId))).html)).not.toContain(
      'Waiting for you',
    );
  });
});

describe('a file that is asked about, in a browser', () => {
  let server: Server;
  let browser: TestBrowser;
  let cast: Cast;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it.each([
    [360, true],
    [1280, false],
  ])('is added or taken away at one more press, at %s, with script: %s', async (width, script) => {
    const talk = server.get(Conversations);
    const { postId } = await talk.begin(cast.ben.actor, { spaceId: 'everybody', title: 'A', text: 'Look.' });
    const page = await browser.newPage({ width, script });
    const value = (await server.signedIn(cast.ben.id)).cookie('wh_session');
    await page.context().addCookies([{ name: 'wh_session', value, url: server.url }]);
    const look = async (name: string) => {
      expect(await overflow(page)).toBe(0);
      if (script) expect(await axe(page)).toEqual([]);
      const { SHOTS } = process.env;
      if (SHOTS) await page.screenshot({ path: `${SHOTS}/kept-back-${name}-${width}.png`, fullPage: true });
    };
    const send = async () => {
      await page.goto(`${server.url}/discussion/posts/${postId}/files`);
      const buffer = Buffer.from(await document(['Fine', NAMED]));
      const file = { name: 'letter.pdf', mimeType: 'application/pdf', buffer };
      await page.getByLabel('A PDF or a picture').setInputFiles(file);
      await page.getByLabel('What does it show?').fill(SHOWS);
      await page.getByRole('button', { name: 'Add it' }).click();
      await page.getByRole('heading', { name: 'Waiting for you' }).waitFor();
    };
    await send();
    await look('asked');
    await page.getByRole('button', { name: 'Take “letter” away' }).click();
    await page.getByText('Taken away. Nobody else has seen it.').waitFor();
    await send();
    await page.getByLabel('I have looked').check();
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByText('Added. Everybody who reads').waitFor();
    await look('added');

    expect(await page.getByRole('img', { name: `${SHOWS} Page 2 of 2.` }).count()).toBe(1);
    await page.getByRole('link', { name: 'Say what each page shows' }).click();
    await page.getByLabel('What does page 2 show?').fill('A table that Mrs Evans drew');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByLabel('I have looked').waitFor();
    await look('notes');
    await page.getByLabel('I have looked').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    expect(await page.getByRole('img', { name: 'A table that Mrs Evans drew Page 2 of 2.' }).count()).toBe(1);
  });
});
