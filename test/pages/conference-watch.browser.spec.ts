import type { Page } from 'playwright-core';
import { axe, complaintsOf, openBrowser, type TestBrowser } from '../support/browser.js';
import { castOf, type Cast } from '../support/cast.js';
import { conference, starred, talkXml } from '../support/conferences.js';
import { startServer, type Server } from '../support/server.js';

const PATH = '/conferences/copn2026/agenda';

describe('my programme on an open page', () => {
  let server: Server;
  let cast: Cast;
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    server = await startServer('sqlite', { at: new Date('2026-10-01T09:00:00Z') });
    cast = await castOf(server);
    browser = await openBrowser();
    await bringIn('10:00', 'Hall');
    await starred(server, cast.joan.actor, 'Talk 1');
    page = await browser.newPage({ width: 360, height: 740 });
    const value = (await server.signedIn(cast.joan.id)).cookie('wh_session');
    await page.context().addCookies([{ name: 'wh_session', value, url: server.url }]);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const bringIn = (time: string, room: string) => {
    server.clock.advance(60_000);
    return conference(server, cast.amina.actor, { [room]: [talkXml(1, time)] });
  };
  /** As when a telephone comes out of a pocket. */
  const takesItOut = async () => {
    const asked = page.waitForResponse((answer) => answer.url().endsWith('/agenda/print'));
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await (await asked).finished();
  };
  const notice = () => page.getByRole('status').getByText('Your programme has changed.');

  it('says that a talk has moved, leaves the page as it is, and shows the new one with a press', async () => {
    const complaints = complaintsOf(page);
    await page.goto(server.url + PATH);
    await takesItOut();
    expect(await notice().count()).toBe(0);

    await bringIn('15:00', 'Attic');
    await takesItOut();
    await notice().waitFor();
    expect(await page.getByText('10:00 to 10:45').count()).toBe(1);
    expect(await axe(page)).toEqual([]);

    await page.getByRole('link', { name: 'Show it as it is now' }).click();
    await page.getByText('15:00 to 15:45').waitFor();
    expect(await notice().count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
