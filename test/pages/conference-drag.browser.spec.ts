import { axe, openBrowser, type TestBrowser } from '../support/browser.js';
import { castOf, type Cast } from '../support/cast.js';
import { conference, talkXml } from '../support/conferences.js';
import { startServer, type Server } from '../support/server.js';

const PATH = '/programme/conferences/copn2026';

describe('dragging talks in a plan', () => {
  let server: Server;
  let cast: Cast;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await startServer('sqlite', { at: new Date('2026-10-01T09:00:00Z') });
    cast = await castOf(server);
    await conference(server, cast.amina.actor, {
      Hall: [talkXml(1, '10:00')],
      Attic: [talkXml(2, '14:00')],
    });
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  async function plan(script: boolean) {
    const page = await browser.newPage({ script });
    const value = (await server.signedIn(cast.amina.id)).cookie('wh_session');
    await page.context().addCookies([{ name: 'wh_session', value, url: server.url }]);
    await page.goto(server.url + PATH);
    return page;
  }

  it('opens the form of the talk with the hour and the room after the other, and saves it there', async () => {
    const page = await plan(true);
    expect(await axe(page)).toEqual([]);

    const talk = (title: string) => page.locator('.wh-talk', { hasText: title });
    await talk('Talk 2').dragTo(talk('Talk 1'));
    await page.getByText('It would begin at 10:45.').waitFor();
    expect(await page.getByLabel('Room').locator('option:checked').textContent()).toBe('Hall');
    await page.getByRole('button', { name: 'Save', exact: true }).click();

    await talk('10:45 to 11:30').getByText('Talk 2').waitFor();
  });

  it('is not spoken of to who has no script', async () => {
    const page = await plan(false);

    expect(await page.getByText('You can also drag').count()).toBe(0);
  });
});
