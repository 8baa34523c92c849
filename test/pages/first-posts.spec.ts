import { Conversations, FirstPosts, HeldPosts } from '#discussion';
import { Reader, sql } from '#database';
import { axe, openBrowser, overflow } from '../support/browser.js';
import { castOf, type Cast } from '../support/cast.js';
import { wordsOf } from '../support/conferences.js';
import { ENGINES } from '../support/databases.js';
import { startServer, type Server } from '../support/server.js';
import type { Visitor } from '../support/visitors.js';

const QUESTION = { space: 'everybody', title: 'Night pain', body: 'What do you do?', act: 'post' };

describe.each(ENGINES)('the first posts of a new member on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let ben: Visitor;
  let joan: Visitor;
  let amina: Visitor;
  let oli: Visitor;

  beforeEach(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
    ben = await server.signedIn(cast.ben.id);
    joan = await server.signedIn(cast.joan.id);
    amina = await server.signedIn(cast.amina.id);
    oli = await server.signedIn(cast.oli.id);
    await oli.submit('/discussion/first-posts', { firstPosts: '1' });
  });

  afterEach(() => server.close());

  const heldId = async () =>
    /\/discussion\/waiting\/(\w+)"/.exec((await amina.get('/discussion/queue')).html)?.[1];
  const decide = async (who: Visitor, act: string, outcome = '') =>
    who.submit(`/discussion/waiting/${(await heldId()) ?? ''}`, { act, outcome });

  it('wait, are seen as waiting by whoever wrote them, and by nobody else but moderators', async () => {
    const sent = await ben.submit('/discussion/new', QUESTION);

    expect(sent.location).toBe('/discussion/waiting');
    expect(wordsOf((await ben.get('/discussion/waiting')).html)).toMatch(
      /Night pain A new conversation in Everybody, .* What do you do\? Somebody who looks after the space reads it/,
    );
    expect(wordsOf((await joan.get('/discussion/waiting')).html)).toContain('Nothing of yours waits.');
    for (const who of [joan, amina, ben])
      expect((await who.get('/discussion')).html).not.toContain('Night pain');
    expect((await joan.get('/search?q=pain')).html).not.toContain('Night pain');
    expect(wordsOf((await amina.get('/discussion/queue')).html)).toMatch(/Night pain Ben Carter\. A new/);
  });

  it('are posted once a moderator lets them, and then its writer waits no more', async () => {
    await ben.submit('/discussion/new', { ...QUESTION, body: 'Dear @Joan Whitlock' });
    const path = `/discussion/waiting/${(await heldId()) ?? ''}`;
    const allowed = await Promise.all([amina, oli].map((who) => who.submit(path, { act: 'allow' })));

    expect(allowed.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(wordsOf((await joan.get('/discussion')).html)).toContain('Night pain New');
    expect((await joan.get('/')).html).toContain('1 new post mentions you');
    expect(wordsOf((await ben.get('/discussion/waiting')).html)).toContain('It was posted.');
    expect(wordsOf((await amina.get('/discussion/queue')).html)).toContain(
      'let through post 1 of Night pain',
    );
    const next = await ben.submit('/discussion/new', { ...QUESTION, title: 'Next' });
    expect(next.location).not.toBe('/discussion/waiting');
  });

  it('are refused with a reason that its writer reads, and stay out', async () => {
    await ben.submit('/discussion/new', QUESTION);
    const silent = await decide(amina, 'refuse');
    expect(silent.status).toBe(422);
    expect(wordsOf(silent.html)).toMatch(/There is a problem Say why, for whoever wrote it .*Night pain/);
    const long = await decide(amina, 'refuse', 'Please '.repeat(200));
    expect(long.html).toContain('value="Please Please');

    await decide(amina, 'refuse', 'Please ask your hub.');

    expect(wordsOf((await ben.get('/discussion/waiting')).html)).toContain(
      'What do you do? It was not posted. Please ask your hub.',
    );
    expect((await joan.get('/discussion')).html).not.toContain('Night pain');
  });

  it('wait too as answers and without a name, which the queue does not tell', async () => {
    const { threadId } = await server
      .get(Conversations)
      .begin(cast.amina.actor, { spaceId: 'everybody', title: 'Sleep', text: 'Well?' });
    const sent = await joan.submit(`/discussion/${threadId}/posts`, {
      body: 'I sing.',
      unnamed: 'yes',
      act: 'post',
    });

    expect(sent.location).toBe('/discussion/waiting');
    const queue = (await amina.get('/discussion/queue')).html;
    expect(wordsOf(queue)).toContain('Sleep Somebody who asked not to be named. An answer in Everybody');
    expect(queue).not.toContain('Joan');
    await decide(amina, 'allow');
    const page = await ben.get(`/discussion/${threadId}`);
    expect(wordsOf(page.html)).toContain('I sing.');
    expect(page.html).not.toContain('Joan Whitlock');
  });

  it('wait once, however often the form is sent, and five at the most', async () => {
    const token = '01'.repeat(13);
    for (const title of ['Night pain', 'Night pain again'])
      await ben.submit('/discussion/new', { ...QUESTION, token, title });
    const kept = () => server.get(Reader).rows(sql`select id as "id" from held_post`);
    expect(await kept()).toHaveLength(1);

    for (const title of ['2', '3', '4', '5']) await ben.submit('/discussion/new', { ...QUESTION, title });
    const sixth = await ben.submit('/discussion/new', { ...QUESTION, title: 'Six' });
    expect([sixth.status, (await kept()).length]).toEqual([429, 5]);
    expect((await ben.get('/discussion/new')).html).toContain('value="Six"');
  });

  it('are decided by moderators of the space alone, and the rule is set by coordinators', async () => {
    await ben.submit('/discussion/new', QUESTION);

    expect((await decide(joan, 'allow')).status).toBe(404);
    expect((await decide(ben, 'allow')).status).toBe(404);
    expect((await amina.submit('/discussion/first-posts', { firstPosts: '0' })).status).toBe(403);
    expect((await oli.submit('/discussion/first-posts', { firstPosts: 'x' })).status).toBe(422);
    expect(await server.get(FirstPosts).rule()).toBe(1);
    expect((await oli.get('/discussion/spaces')).html).toContain('value="1"');
    expect((await server.visitor().get('/discussion/waiting')).location).toMatch(/^\/sign-in/);
    await server.get(HeldPosts).setRule(cast.oli.actor, 0);
    expect((await ben.submit('/discussion/new', QUESTION)).location).not.toBe('/discussion/waiting');
  });

  it('are told to a program as kept', async () => {
    const program = await server.program(cast.ben.id);

    const answer = await program.post('/threads', { space: 'everybody', title: 'Night pain', body: 'Well?' });

    expect([answer.status, (answer.body as { code: string }).code]).toEqual([409, 'post-waits']);
    expect(await heldId()).toBeDefined();
  });

  it('look right at 360 and 1280', async () => {
    await ben.submit('/discussion/new', QUESTION);
    const browser = await openBrowser();
    for (const [who, path] of [
      [ben, 'waiting'],
      [amina, 'queue'],
    ] as const)
      for (const width of [360, 1280]) {
        const page = await browser.newPage({ width });
        await page
          .context()
          .addCookies([{ name: 'wh_session', value: who.cookie('wh_session'), url: server.url }]);
        await page.goto(`${server.url}/discussion/${path}`);
        expect([path, await axe(page), await overflow(page)]).toEqual([path, [], 0]);
        const { SHOTS } = process.env;
        if (SHOTS) await page.screenshot({ path: `${SHOTS}/first-${path}-${width}.png`, fullPage: true });
      }
    await browser.close();
  });
});
