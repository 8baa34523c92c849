import { FollowUpsByTheClock } from '#cases';
import type { Page } from 'playwright-core';
import { axe, openBrowser, overflow, type TestBrowser } from '../support/browser.js';
import { castOf, type Cast } from '../support/cast.js';
import { publishedClinic } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';

const SHOTS = process.env['SHOTS'];

describe('a case in a browser', () => {
  let server: Server;
  let cast: Cast;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await startServer('sqlite', { at: new Date('2026-11-23T12:00:00Z') });
    cast = await castOf(server);
    await publishedClinic(server, cast);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const faults: string[] = [];

  /** What somebody sees before they go on: nothing that axe knows may be wrong with it, and it fits. */
  async function look(page: Page, name: string): Promise<void> {
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
    const wide = await overflow(page);
    faults.push(...(wide > 0 ? [`${name} is ${wide} too wide`] : []), ...(await axe(page)));
  }

  async function open(personId: string, width: number): Promise<Page> {
    const page = await browser.newPage({ width });
    const value = (await server.signedIn(personId)).cookie('wh_session');
    await page.context().addCookies([{ name: 'wh_session', value, url: server.url }]);
    await page.goto(server.url);
    return page;
  }

  const press = async (page: Page, name: string) => {
    const loaded = page.waitForEvent('load');
    await page.getByRole('button', { name, exact: true }).first().click();
    await loaded;
  };

  /** What was asked, and under it, as wide, what was answered. */
  const isOneBelowTheOther = async (page: Page) => {
    const said = page.getByRole('heading', { name: 'Between reviewer and presenter' }).locator('+ ol > li');
    const [asked, answered] = await Promise.all([0, 1].map((place) => said.nth(place).boundingBox()));
    if (!asked || !answered) return false;
    return answered.y >= asked.y + asked.height && answered.width === asked.width;
  };

  it('goes from the first letter on a phone to what happened twelve weeks later', async () => {
    const ben = await open(cast.ben.id, 360);
    await ben.getByRole('link', { name: 'Cases', exact: true }).click();
    await press(ben, 'Bring a case');
    await look(ben, '1-question');
    await ben
      .getByLabel('What would you like the group to help with?')
      .pressSequentially('How can he sleep?');
    await press(ben, 'Save and go on');
    await look(ben, '2-age');
    await ben.getByLabel('5 to 9 years').check();
    await press(ben, 'Save and go on');
    await ben.getByLabel('North', { exact: true }).check();
    await press(ben, 'Save and go on');
    await ben.getByLabel('About 4 weeks before the session').check();
    await press(ben, 'Save and go on');
    await ben.getByLabel('What is happening?').pressSequentially('He cries at night. NHS 943 476 5919');
    await ben.getByText('looks like an NHS number').first().waitFor();
    await look(ben, '3-hint');
    await ben.getByLabel('What is happening?').fill('He cries at night, and nobody knows why.');
    await press(ben, 'Save and go on');
    for (let part = 0; part < 3; part++) await press(ben, 'Save and go on');
    await ben.getByLabel('Talking with families about symptoms').check();
    await press(ben, 'Save and go on');
    await look(ben, '4-check');
    await ben.getByLabel('I have taken out everything').check();
    await press(ben, 'Send it to a reviewer');
    await look(ben, '5-sent');

    const amina = await open(cast.amina.id, 1280);
    await look(amina, '6-home-of-the-reviewer');
    await amina.getByRole('link', { name: /^Case / }).click();
    await press(amina, 'I review this');
    await look(amina, '7-review');
    await amina.getByText('Ask the presenter something').click();
    await amina.getByLabel('Your question').fill('Does he sleep by day?');
    await press(amina, 'Ask');
    await ben.reload();
    await ben.getByLabel('Your answer to the reviewer').fill('For an hour after school.');
    await press(ben, 'Send the answer');
    await look(ben, '7-answered');
    expect(await isOneBelowTheOther(ben)).toBe(true);
    await amina.reload();
    await press(amina, 'Accept it');
    await amina.context().close();

    server.clock.setTo(new Date('2026-11-30T13:35:00Z'));
    const host = await open(cast.amina.id, 1280);
    await host.getByRole('link', { name: /^Case / }).click();
    await press(host, 'It was presented');
    await host.getByLabel('Add a recommendation').fill('Look for pain before he wakes.');
    await press(host, 'Add it');
    await press(host, 'I agree');
    await look(host, '8-agreed');
    await press(host, 'Give them to the presenter');
    await host.context().close();

    server.clock.setTo(new Date('2027-02-23T12:00:00Z'));
    await server.get(FollowUpsByTheClock).askDue();
    const back = await open(cast.ben.id, 360);
    await look(back, '9-home-twelve-weeks-later');
    await back.getByRole('link', { name: /^Case / }).click();
    await back.getByLabel('We did it').check();
    await back.getByLabel('What happened since?', { exact: true }).fill('He had toothache. He sleeps now.');
    await look(back, '10-follow-up');
    await press(back, 'Tell the group');
    await look(back, '11-told');
    const told = await back.getByText('He had toothache. He sleeps now.').count();
    await back.emulateMedia({ media: 'print' });
    await look(back, '12-on-paper');
    const onPaper = [
      /^Bring it to another session$/,
      'Who sees it',
      'Download the recommendations',
      'toothache',
    ].map((words) => back.getByText(words).first().isVisible());

    expect(told).toBe(1);
    expect(await Promise.all(onPaper)).toEqual([false, false, false, true]);
    expect(faults).toEqual([]);
  }, 600_000);
});
