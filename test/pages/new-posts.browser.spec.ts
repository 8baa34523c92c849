import { Conversations, ThreadsSeen } from '#discussion';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { castOf, type Cast } from '../support/cast.js';
import { startServer, type Server } from '../support/server.js';

describe('new posts in a conversation that is open', () => {
  let server: Server;
  let cast: Cast;
  let browser: TestBrowser;
  let threadId: string;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
    const words = { spaceId: 'everybody', title: 'Night pain', text: 'What do you do?' };
    ({ threadId } = await server.get(Conversations).begin(cast.ben.actor, words));
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it('are told of in a line kept free for it, and shown when that is pressed, with what was typed', async () => {
    const page = await browser.newPage({ width: 360 });
    await page.clock.install();
    const value = (await server.signedIn(cast.joan.id)).cookie('wh_session');
    await page.context().addCookies([{ name: 'wh_session', value, url: server.url }]);
    await page.goto(`${server.url}/discussion/${threadId}?page=1`);
    const field = page.getByLabel('Your reply');
    await field.fill('I would say');
    const before = await field.boundingBox();
    for (const text of ['Warmth', 'Music'])
      await server.get(Conversations).reply(cast.amina.actor, { threadId, text });

    await page.clock.runFor(21_000);
    const link = page.getByRole('status').getByRole('link', { name: 'Show 2 new posts' });
    await link.waitFor();

    expect(await field.boundingBox()).toEqual(before);
    expect(await page.locator('#post-2').count()).toBe(0);
    expect((await server.get(ThreadsSeen).find(cast.joan.actor, threadId)).thread.readNumber).toBe(1);
    await link.click();
    await page.locator('#post-3').waitFor();
    expect(await field.inputValue()).toBe('I would say');
  });

  it('are told to nobody who may not read it, and count from what somebody has seen', async () => {
    const joan = await server.signedIn(cast.joan.id);
    const panel = await server
      .get(Conversations)
      .begin(cast.amina.actor, { spaceId: 'hub-panel', title: 'Us', text: 'Well?' });
    const news = async (query: string) => (await joan.get(`/discussion/${threadId}/news${query}`)).html;

    expect(await news('?after=3')).toBe('null');
    expect(await news('?after=x')).toBe('null');
    expect(JSON.parse(await news('?after=2'))).toEqual({
      says: 'Show 1 new post',
      href: `/discussion/${threadId}?page=1&new=3#post-3`,
    });
    expect((await joan.get(`/discussion/${panel.threadId}/news?after=0`)).status).toBe(404);
    expect((await server.visitor().get(`/discussion/${threadId}/news`)).location).toMatch(/^\/sign-in/);
  });
});
