import { SystemClock } from '#kernel';
import type { Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { castOf, type Cast, type Member } from '../support/cast.js';
import { startJanus, type TestJanus } from '../support/janus.js';
import { describeThroughJanus } from '../support/judged.js';
import { publishedClinic, registered } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';
import { KEEP_CONNECTIONS, untilReceived } from './seen-and-heard.js';

const at = new SystemClock().now();
const CLINIC = {
  ...{ startsAt: new Date(+at + 60_000), endsAt: new Date(+at + 3_600_000) },
  meeting: { provider: 'janus', url: null },
} as const;

describeThroughJanus('the room’s page, through a media server', () => {
  let janus: TestJanus;
  let server: Server;
  let cast: Cast;
  let browser: TestBrowser;

  beforeAll(async () => {
    janus = await startJanus();
    server = await startServer('sqlite', { at, environment: janus.environment });
    cast = await castOf(server);
    browser = await openBrowser({ hasDevices: true });
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
    await janus.close();
  });

  it('shows and plays who sends, also to whoever only listens', async () => {
    const sessionId = await publishedClinic(server, cast, CLINIC);
    await registered(server, cast.ben, sessionId);
    const open = async ({ id }: Member, enter: string): Promise<Page> => {
      const page = await browser.newPage();
      const value = (await server.signedIn(id)).cookie('wh_session');
      await page.context().addCookies([{ name: 'wh_session', value, url: server.url }]);
      await page.addInitScript(KEEP_CONNECTIONS);
      await page.goto(`${server.url}/sessions/${sessionId}/live`);
      await page.getByRole('button', { name: enter }).press('Enter');
      return page;
    };
    const amina = await open(cast.amina, 'Join with sound');
    await amina.getByRole('button', { name: 'Microphone on' }).waitFor();
    await amina.getByRole('button', { name: 'Camera off' }).press('Enter');

    const ben = await open(cast.ben, 'Only listen');
    const { pictures, sounds } = await untilReceived(ben, { pictures: 1, sounds: 1 });

    await ben.getByText('Speaking: Amina Rahman').waitFor();
    await ben.getByText('this network’s own media server').waitFor();
    expect([pictures.length, sounds.length]).toEqual([1, 1]);
    expect(await ben.locator('.wh-media__tile').count()).toBe(1);
  }, 400_000);
});
