import { Conversations } from '#discussion';
import type { Page } from 'playwright-core';
import { axe, complaintsOf, openBrowser, overflow, type TestBrowser } from '../support/browser.js';
import { castOf, type Cast } from '../support/cast.js';
import { startServer, type Server } from '../support/server.js';

describe('mentioning somebody, in a browser', () => {
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

  async function reading(who: { readonly id: string }, options: { width?: number; script?: boolean } = {}) {
    const page: Page = await browser.newPage(options);
    const value = (await server.signedIn(who.id)).cookie('wh_session');
    await page.context().addCookies([{ name: 'wh_session', value, url: server.url }]);
    await page.goto(`${server.url}/discussion/${threadId}`);
    return page;
  }

  it.each([360, 1280])('is offered while one types, and puts the name in, at %s', async (width) => {
    const page = await reading(cast.joan, { width });
    const complaints = complaintsOf(page);
    const field = page.getByLabel('Your reply');

    await field.pressSequentially('Ask @ami');
    const offer = page.getByRole('group', { name: 'Names to put in' }).getByRole('button');
    await offer.first().waitFor();
    expect(await offer.allTextContents()).toEqual(['Amina Rahman']);
    expect(await page.evaluate('document.activeElement.id')).toBe('body');
    expect([await axe(page), await overflow(page), complaints]).toEqual([[], 0, []]);
    const { SHOTS } = process.env;
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/mentions-${width}.png`, fullPage: true });
    await offer.first().click();

    expect(await field.inputValue()).toBe('Ask @Amina Rahman ');
    expect(await page.evaluate('document.activeElement.id')).toBe('body');
    expect(await offer.count()).toBe(0);
  });

  it('works by typing where there is no script, and says to whoever is meant that they are', async () => {
    const page = await reading(cast.joan, { script: false });
    await page.getByLabel('Your reply').fill('Ask @Amina Rahman and @Community nurses');
    await page.getByRole('button', { name: 'Post my reply' }).click();

    const home = await server.signedIn(cast.amina.id);
    expect((await home.get('/')).html).toContain('1 new post mentions you');
    const said = (other: Page) => other.locator('#post-2 .wh-facts').textContent();
    expect(await said(page)).toContain('mentions Amina Rahman, everybody here who is: Community nurse');
    expect(await said(await reading(cast.amina))).toContain('mentions you, everybody here who is');
    expect(await said(await reading(cast.ben))).toContain('mentions you, Amina Rahman');
  });

  it('offers names to nobody who may not be in the space', async () => {
    const joan = await server.signedIn(cast.joan.id);
    const offers = async (query: string) => joan.get(`/discussion/callable?${query}`);

    expect((await offers('space=everybody&q=ami')).html).toBe(
      '[{"name":"Amina Rahman","says":"Amina Rahman"}]',
    );
    expect((await offers('space=everybody&q=a')).html).toBe('[]');
    expect((await offers('space=hub-panel&q=ami')).status).toBe(404);
    expect((await offers('q=ami')).status).toBe(404);
    expect((await server.visitor().get('/discussion/callable?space=everybody&q=ami')).location).toMatch(
      /^\/sign-in/,
    );
  });
});
