import { Reader, sql } from '#database';
import type { Page } from 'playwright-core';
import { axe, complaintsOf, openBrowser, overflow, type TestBrowser } from '../support/browser.js';
import { at, clinicRoom, type ClinicRoom } from '../support/clinic-room.js';

const SHOTS = process.env['SHOTS'];
const BELOW_THE_FOOTER = `document.documentElement.scrollHeight
  - (document.querySelector('footer').getBoundingClientRect().bottom + scrollY)`;

describe('a rehearsal of a room', () => {
  let room: ClinicRoom;
  let browser: TestBrowser;
  let rehearsal: string;

  beforeAll(async () => {
    room = await clinicRoom('sqlite');
    browser = await openBrowser();
  });

  beforeEach(async () => {
    await room.begin();
    // Days before, when the real room is shut.
    room.server.clock.setTo(at('09:00:00'));
    rehearsal = `/sessions/${room.clinic}/live/rehearsal`;
  });

  afterAll(async () => {
    await browser.close();
    await room.server.close();
  });

  const rehearse = async (width = 1280): Promise<Page> => {
    const page = await browser.newPage({ width });
    const value = (await room.server.signedIn(room.cast.amina.id)).cookie('wh_session');
    await page.context().addCookies([{ name: 'wh_session', value, url: room.server.url }]);
    await page.clock.install();
    await page.goto(room.server.url + rehearsal);
    await page.getByText('1 person is here').waitFor();
    return page;
  };
  /** How much is kept of all rooms. */
  const kept = () =>
    room.server.get(Reader).rows(sql`select (select count(*) from live_room) as "rooms",
      (select count(*) from live_stay) as "stays", (select count(*) from live_line) as "lines",
      (select count(*) from live_vote) as "votes", (select count(*) from evidence) as "evidence"`);

  it('is for those who run the session, and for nobody else', async () => {
    const asked = async (id: string) => (await (await room.server.signedIn(id)).get(rehearsal)).status;

    expect(await asked(room.cast.amina.id)).toBe(200);
    expect(await asked(room.cast.ben.id)).toBe(403);
    expect((await room.server.visitor().get(rehearsal)).status).toBe(303);
  });

  it.each([1280, 360])(
    'has pretended people who come, put up hands, write, knock and vote, %s wide',
    async (width) => {
      const page = await rehearse(width);
      const complaints = complaintsOf(page);
      const before = await kept();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));

      await page.clock.fastForward(30_000);
      await page.getByText('9 people are here').waitFor();
      await page.locator('[data-part="hands"] li').filter({ hasText: 'Sunil (pretend)' }).waitFor();
      await page.getByText('What do I have to do?').waitFor();
      await page.getByRole('button', { name: 'Let Sam (pretend) in' }).click();
      await page.getByText('Begin', { exact: true }).click();
      await page.getByText(/Welcome.* left/).waitFor();
      await page.getByText('Ask everybody a question').click();
      await page.getByLabel('Your question').fill('Is this clear?');
      await page.getByRole('button', { name: 'Ask it' }).click();
      await page.clock.fastForward(10_000);
      await page.getByText('4 votes').first().waitFor();
      if (SHOTS) await page.screenshot({ path: `${SHOTS}/rehearsal-${width}.png`, fullPage: true });

      expect([await axe(page), await overflow(page), complaints, asked]).toEqual([[], 0, [], []]);
      expect(await kept()).toEqual(before);
      // What only screen readers hear of a long list makes the page no longer than it looks.
      await page.setViewportSize({ width, height: 120 });
      expect(await page.evaluate(BELOW_THE_FOOTER)).toBeLessThanOrEqual(1);
    },
  );

  it('ends by itself after twenty minutes', async () => {
    const page = await rehearse();

    await page.clock.fastForward(21 * 60_000);

    await page.getByText('This session has ended').waitFor();
  });
});
