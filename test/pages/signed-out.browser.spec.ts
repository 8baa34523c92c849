import { CaseDrafts } from '#cases';
import { Conversations } from '#discussion';
import type { Page } from 'playwright-core';
import { axe, openBrowser, overflow, type TestBrowser } from '../support/browser.js';
import { castOf, type Cast, type Member } from '../support/cast.js';
import { startServer, type Server } from '../support/server.js';

const SHOTS = process.env['SHOTS'];

describe('a sign-in that ends while somebody writes', () => {
  let server: Server;
  let cast: Cast;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  async function signIn(page: Page, who: Member): Promise<void> {
    const value = (await server.signedIn(who.id)).cookie('wh_session');
    await page.context().addCookies([{ name: 'wh_session', value, url: server.url }]);
  }
  const signOut = (page: Page) => page.context().clearCookies({ name: 'wh_session' });
  const press = (page: Page, name: string) =>
    Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()]);

  it('loses nothing of a case: it is sent again once they are signed in', async () => {
    const id = await server.get(CaseDrafts).begin(cast.ben.actor, { question: 'How can he sleep?' });
    const page = await browser.newPage({ width: 360 });
    await signIn(page, cast.ben);
    await page.goto(`${server.url}/cases/${id}/write/part-story`);
    await page.getByLabel('What is happening?').fill('He cries at night.\n\nNobody knows "why" & <when>.');
    await signOut(page);

    await press(page, 'Save and go on');
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/signed-out.png`, fullPage: true });
    const heading = await page.getByRole('heading', { level: 1 }).innerText();
    const faults = [...(await axe(page)), await overflow(page)];
    await press(page, 'Send it again');
    const still = await page.getByLabel('What you wrote').inputValue();
    await signIn(page, cast.ben);
    await press(page, 'Send it again');
    await page.goto(`${server.url}/cases/${id}/write/part-story`);

    expect(heading).toBe('You were signed out before this was sent');
    expect(faults).toEqual([0]);
    expect(still).toBe('He cries at night.\n\nNobody knows "why" & <when>.');
    expect(await page.getByLabel('What is happening?').inputValue()).toBe(still);
  });

  it('says under a reply that it is kept no more, and posts it once it is sent again', async () => {
    const words = { spaceId: 'everybody', title: 'Night pain', text: 'What do you do?' };
    const { threadId } = await server.get(Conversations).begin(cast.ben.actor, words);
    const page = await browser.newPage();
    await signIn(page, cast.joan);
    await page.goto(`${server.url}/discussion/${threadId}`);
    await page.getByLabel('Your reply').pressSequentially('Ring the hub');
    await page.getByText('Draft kept').waitFor();
    await signOut(page);

    await page.getByLabel('Your reply').pressSequentially(' at any hour');
    await page.getByText('You are signed out: what you write is kept in this window only.').waitFor();
    await press(page, 'Post my reply');
    await signIn(page, cast.joan);
    await press(page, 'Send it again');

    expect(await page.locator('#post-2').innerText()).toContain('Ring the hub at any hour');
    expect(await page.locator('article').count()).toBe(2);
  });

  it('sends a stranger who was on no page of ours, and who wrote nothing, to sign in', async () => {
    const sent = await server.visitor().submit('/discussion/new', { body: 'Not from here', act: 'post' });
    const page = await browser.newPage({ script: false });
    await signIn(page, cast.joan);
    const words = { spaceId: 'everybody', title: 'Feeding', text: 'How often?' };
    const { threadId } = await server.get(Conversations).begin(cast.ben.actor, words);
    await page.goto(`${server.url}/discussion/${threadId}`);
    await signOut(page);

    await press(page, 'Follow');

    expect([sent.status, sent.location]).toEqual([303, '/sign-in']);
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  });
});
