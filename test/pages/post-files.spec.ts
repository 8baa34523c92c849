import { Reader, sql } from '#database';
import { Conversations } from '#discussion';
import { document, photograph } from '../../libs/attachments/src/files.fixture.js';
import { axe, openBrowser, overflow, type TestBrowser } from '../support/browser.js';
import { castOf, type Cast } from '../support/cast.js';
import { wordsOf } from '../support/conferences.js';
import { ENGINES } from '../support/databases.js';
import { startServer, type Server } from '../support/server.js';
import { statementsOf } from '../support/statements.js';
import type { Visitor } from '../support/visitors.js';

const SHOWS = 'A seizure diary of two weeks.';

describe.each(ENGINES)('the pictures and documents of a post on %s', (engine) => {
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
      .begin(who.actor, { spaceId: 'everybody', title: 'A diary', text: 'Look at this.', ...wish });
  const add = (who: Visitor, postId: string, bytes: Uint8Array, alternative = SHOWS) =>
    who.submit(`/discussion/posts/${postId}/files`, {
      file: new File([Buffer.from(bytes)], 'diary.pdf'),
      alternative,
    });
  const sourceIn = (html: string) => /src="(\/discussion\/posts\/[^"]+\/files\/[^"]+)"/.exec(html)?.[1] ?? '';

  it('are added by whoever wrote it, and seen by all who read it, as pictures from which nothing runs', async () => {
    const { threadId, postId } = await asked();
    expect((await ben.get(`/discussion/${threadId}`)).html).toContain(`/discussion/posts/${postId}/files`);

    const added = await add(ben, postId, await document(['Seizures: two a day']));
    const page = await joan.get(`/discussion/${threadId}`);
    const picture = await joan.get(sourceIn(page.html));

    expect(added.status).toBe(303);
    expect(wordsOf(page.html)).toContain(`diary ${SHOWS}`);
    const alone = (await joan.get(`/discussion/posts/${postId}`)).html;
    expect([sourceIn(alone), wordsOf(alone).includes(`diary ${SHOWS}`)]).toEqual([sourceIn(page.html), true]);
    expect(page.html).not.toContain('Add a picture or document');
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(picture.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(picture.headers.get('cache-control')).toBe('private, no-store');
  });

  it('are refused where a page tells who somebody is, to others, and in a closed conversation', async () => {
    const { postId } = await asked();
    const telling = await add(ben, postId, await document(['NHS 485 777 3457']), 'The letter.');

    expect(telling.status).toBe(422);
    expect(wordsOf(telling.html)).toContain('On page 1: “485 777 3457” looks like an NHS number.');
    expect(telling.html).toContain('The letter.</textarea>');
    for (const who of [joan, amina]) {
      expect((await who.get(`/discussion/posts/${postId}/files`)).status).toBe(403);
      expect((await add(who, postId, await photograph())).status).toBe(403);
    }
    expect((await server.visitor().get(`/discussion/posts/${postId}/files`)).location).toMatch(/^\/sign-in/);
  });

  it('are there for nobody who may not read the thread, nor under the address of another post', async () => {
    const { threadId, postId } = await asked(cast.amina, { spaceId: 'hub-panel' });
    const other = await asked(cast.amina);
    await add(amina, postId, await photograph());
    const source = sourceIn((await amina.get(`/discussion/${threadId}`)).html);

    expect((await amina.get(source)).status).toBe(200);
    expect((await joan.get(source)).status).toBe(404);
    expect((await amina.get(source.replace(postId, other.postId))).status).toBe(404);
    expect((await joan.get(`/discussion/posts/${postId}/files`)).status).toBe(404);
    expect((await server.visitor().get(source)).location).toMatch(/^\/sign-in/);
  });

  it('are erased with the post, for its writer and for moderators, also where it is brought back', async () => {
    const { threadId, postId } = await asked();
    await add(ben, postId, await photograph());
    const source = sourceIn((await ben.get(`/discussion/${threadId}`)).html);
    await amina.submit(`/discussion/posts/${postId}/removal`, { reason: 'A face' });

    for (const who of [ben, joan, amina]) expect((await who.get(source)).status).toBe(404);
    await amina.submit(`/discussion/posts/${postId}/removal/end`);
    expect(sourceIn((await joan.get(`/discussion/${threadId}`)).html)).toBe('');
    const left = await server
      .get(Reader)
      .rows(sql`select id as "id" from attachment where of = ${`post:${postId}`}`);
    expect(left).toEqual([]);
  });

  it('do not tell who wrote what shows no name', async () => {
    const { threadId, postId } = await asked(cast.ben, { isAnonymous: true });
    await add(ben, postId, await document(['Two a day']));

    const { html } = await joan.get(`/discussion/${threadId}`);
    expect(sourceIn(html)).not.toBe('');
    expect(html).not.toContain('Ben Carter');
    const kept = await server.get(Reader).rows(sql`select * from attachment where of = ${`post:${postId}`}`);
    expect(JSON.stringify(kept)).not.toContain(cast.ben.id);
  });

  it('cost as many statements on one post as on several', async () => {
    const [one, several] = [await asked(), await asked()];
    await add(ben, one.postId, await photograph());
    for (let n = 0; n < 3; n++) {
      const { threadId } = several;
      const { postId } = await server.get(Conversations).reply(cast.ben.actor, { threadId, text: 'Here' });
      await add(ben, postId, await photograph());
    }
    for (const { threadId } of [one, several]) await joan.get(`/discussion/${threadId}`);

    const few = await statementsOf(server, () => joan.get(`/discussion/${one.threadId}`));
    expect(await statementsOf(server, () => joan.get(`/discussion/${several.threadId}`))).toBe(few);
  });
});

describe('a picture on a post, in a browser', () => {
  let server: Server;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await startServer('sqlite');
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it.each([360, 1280])('is added, and stands under what the post says, at %s', async (width) => {
    const cast = width === 360 ? await castOf(server) : undefined;
    const benId = cast?.ben.id ?? (await idOfBen());
    const page = await browser.newPage({ width });
    const value = (await server.signedIn(benId)).cookie('wh_session');
    await page.context().addCookies([{ name: 'wh_session', value, url: server.url }]);
    await page.goto(`${server.url}/discussion/new`);
    await page.getByLabel('Everybody').check();
    await page.getByLabel('What is it about, in one line?').fill('A diary');
    await page.getByLabel('Your question').fill('Look at this.');
    await page.getByRole('button', { name: 'Post it' }).click();
    await page.getByRole('link', { name: 'Add a picture or document' }).click();
    const buffer = Buffer.from(await photograph());
    await page
      .getByLabel('A PDF or a picture')
      .setInputFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer });
    await page.getByLabel('What does it show?').fill(SHOWS);
    await page.getByRole('button', { name: 'Add it' }).click();
    expect(await overflow(page)).toBe(0);
    const { SHOTS } = process.env;
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/post-files-${width}.png`, fullPage: true });
    await page.getByRole('link', { name: 'Back to your post' }).click();

    expect(await page.locator('#post-1').getByRole('img', { name: SHOWS }).count()).toBe(1);
    expect([await axe(page), await overflow(page)]).toEqual([[], 0]);
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/post-with-file-${width}.png`, fullPage: true });
  });

  async function idOfBen(): Promise<string> {
    const rows = await server
      .get(Reader)
      .rows<{ id: string }>(sql`select id as "id" from person where name = 'Ben Carter'`);
    return rows[0]?.id ?? '';
  }
});
