import { Conversations, ThreadJoins, ThreadsSeen } from '#discussion';
import type { Page } from 'playwright-core';
import { axe, complaintsOf, openBrowser, type TestBrowser } from '../support/browser.js';
import { castOf, type Cast, type Member } from '../support/cast.js';
import { startServer, type Server } from '../support/server.js';

describe('conversations that were split and joined, in a browser', () => {
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

  const pageOf = async (who: Member, options = {}): Promise<Page> => {
    const page = await browser.newPage({ width: 360, ...options });
    const value = (await server.signedIn(who.id)).cookie('wh_session');
    await page.context().addCookies([{ name: 'wh_session', value, url: server.url }]);
    return page;
  };
  const talk = async (title: string, words: readonly string[]): Promise<string> => {
    const conversations = server.get(Conversations);
    const wish = { spaceId: 'everybody', title, text: `${title}?` };
    const { threadId } = await conversations.begin(cast.ben.actor, wish);
    for (const text of words) {
      server.clock.advance(60 * 60_000);
      await conversations.reply(cast.joan.actor, { threadId, text });
    }
    return threadId;
  };
  const isWide = (page: Page) =>
    page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

  it('are split on a telephone and without script', async () => {
    const id = await talk('Sleep', ['Warmth', 'Music', 'Dusk']);
    const page = await pageOf(cast.amina, { script: false });
    await page.goto(`${server.url}/discussion/${id}/splitting`);
    await page.getByLabel('3. Joan Whitlock').check();
    await page.getByLabel('What is the new conversation about').fill('Songs');
    await page.getByRole('button', { name: 'Move these posts' }).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Songs');

    await page.goto(`${server.url}/discussion/${id}?page=1#post-3`);
    await page.getByRole('link', { name: 'Songs' }).click();
    expect(await page.locator('.wh-post:target').innerText()).toContain('Music');
  });

  it('lead from an old link to the very post, on this page or another, with nothing wrong for anybody', async () => {
    const kept = await talk(
      'Nights',
      Array.from({ length: 19 }, (_, n) => `Old ${n + 2}`),
    );
    const gone = await talk('Again', ['Warmth', 'Music']);
    server.clock.advance(60_000);
    const late = await server.get(Conversations).reply(cast.amina.actor, { threadId: kept, text: 'Last' });
    const version = async (id: string) =>
      (await server.get(ThreadsSeen).find(cast.amina.actor, id)).thread.version;
    await server.get(ThreadJoins).join(cast.amina.actor, {
      ...{ threadId: gone, otherId: kept },
      ...{ version: await version(gone), otherVersion: await version(kept) },
    });
    const page = await pageOf(cast.joan, { script: false });

    await page.goto(`${server.url}/discussion/${gone}?page=1#post-2`);
    expect(await page.locator('.wh-post:target').innerText()).toMatch(/^22\. Joan Whitlock/);
    await page.goto(`${server.url}/discussion/${kept}?page=2#post-${late.number}`);
    expect(await page.locator('.wh-post:target').innerText()).toMatch(/^24\. Amina Rahman/);
    await page.goto(`${server.url}/discussion/${kept}?page=1#post-4`);
    expect(await page.locator('.wh-post:target').innerText()).toMatch(/^4\. Joan Whitlock/);
  });

  it('look right on every page about it, wide and narrow', async () => {
    const [id, other] = [await talk('Feeding', ['One', 'Two', 'Three']), await talk('School', ['Yes'])];
    for (const width of [360, 1280]) {
      const page = await pageOf(cast.amina, { width });
      const complaints = complaintsOf(page);
      for (const path of ['splitting', 'joining', `joining/${other}`, 'care']) {
        await page.goto(`${server.url}/discussion/${id}/${path}`);
        expect(await axe(page)).toEqual([]);
        expect(await isWide(page)).toBe(false);
      }
      expect(complaints).toEqual([]);
    }
  });
});
