import { ConferenceImports } from '#conference';
import type { Page } from 'playwright-core';
import { axe, complaintsOf, openBrowser, overflow, type TestBrowser } from '../support/browser.js';
import { castOf, type Cast } from '../support/cast.js';
import { programmeFile } from '../support/conference.js';
import { startServer, type Server } from '../support/server.js';

const PATH = '/conferences/copn2026/talks/copn2026-pain/questions';
const NUMBER = '“485 777 3457” looks like an NHS number. Take it out: the group does not need it.';

describe('hints at identifiers while one types, in a browser', () => {
  let server: Server;
  let cast: Cast;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await startServer('sqlite', { at: new Date('2026-12-03T09:00:00Z') });
    cast = await castOf(server);
    const programme = programmeFile({ '2026-12-03': ['10:00 60 Main Hall | Pain'] });
    await server.get(ConferenceImports).add(cast.amina.actor, programme);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  async function asking(width: number): Promise<Page> {
    const page = await browser.newPage({ width });
    const value = (await server.signedIn(cast.ben.id)).cookie('wh_session');
    await page.context().addCookies([{ name: 'wh_session', value, url: server.url }]);
    await page.goto(server.url + PATH);
    return page;
  }

  it.each([360, 1280])(
    'say what it looks like, and leave the text and the focus alone, at %s',
    async (width) => {
      const page = await asking(width);
      const complaints = complaintsOf(page);
      const field = page.getByLabel('Your question');
      const hints = page.locator('#words-hints li');

      await field.fill('Would Mair, her sister, with 485 777 3457');
      await field.press('End');
      await field.pressSequentially(' and Glasgow');
      await hints.first().waitFor();

      expect(await hints.allTextContents()).toEqual([
        NUMBER,
        '“Mair” looks like a person’s name. Say who they are instead, such as “mother” or “community nurse”.',
      ]);
      expect(await field.inputValue()).toBe('Would Mair, her sister, with 485 777 3457 and Glasgow');
      expect(await page.evaluate('document.activeElement.id')).toBe('words');
      expect(await page.locator('#words-hints').getAttribute('aria-live')).toBe('polite');
      expect(await field.getAttribute('aria-describedby')).toContain('words-hints');
      expect([await axe(page), await overflow(page), complaints]).toEqual([[], 0, []]);
      const { SHOTS } = process.env;
      if (SHOTS) await page.screenshot({ path: `${SHOTS}/hints-${width}.png` });
    },
  );

  it('go away with what they were about', async () => {
    const page = await asking(1280);
    const field = page.getByLabel('Your question');
    await field.fill('With 485 777 3457');
    await page.locator('#words-hints li').waitFor();

    await field.fill('With that number');

    await page.locator('#words-hints li').waitFor({ state: 'detached' });
    expect(await page.locator('#words-hints').innerHTML()).toBe('');
  });
});
