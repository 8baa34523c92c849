import type { Page } from 'playwright-core';
import { axe, complaintsOf, openBrowser, overflow, type TestBrowser } from '../support/browser.js';
import { clinicRoom, type ClinicRoom } from '../support/clinic-room.js';

const SHOTS = process.env['SHOTS'];

/** A browser that listens on the device, as the standard draws it: it hears one sentence, in two goes. */
const LISTENS_HERE = `window.SpeechRecognition = class extends EventTarget {
  get processLocally() { return this.local; }
  set processLocally(local) { this.local = local; }
  static available({ processLocally }) { return Promise.resolve(processLocally ? 'available' : 'unavailable'); }
  start() {
    if (!this.local) throw new Error('Sound would have left the device.');
    const said = (isFinal, transcript) => {
      const result = Object.assign([{ transcript }], { isFinal });
      this.dispatchEvent(Object.assign(new Event('result'), { resultIndex: 0, results: [result] }));
    };
    setTimeout(() => { said(false, 'good'); said(true, ' good morning all '); }, 50);
  }
  stop() {}
};`;
/** One that would send the sound away. */
const SENDS_AWAY = `window.SpeechRecognition = class extends EventTarget {
  start() { document.title = 'Sound has left the device'; }
};`;

describe('captions in browsers', () => {
  let room: ClinicRoom;
  let browser: TestBrowser;

  beforeAll(async () => {
    room = await clinicRoom('sqlite');
    browser = await openBrowser();
  });

  beforeEach(() => room.begin());

  afterAll(async () => {
    await browser.close();
    await room.server.close();
  });

  const enter = async ({ id }: { id: string }, width = 1280, script?: string): Promise<Page> => {
    const page = await browser.newPage({ width });
    const value = (await room.server.signedIn(id)).cookie('wh_session');
    await page.context().addCookies([{ name: 'wh_session', value, url: room.server.url }]);
    if (script) await page.addInitScript(script);
    await page.goto(`${room.server.url}/sessions/${room.clinic}/live`);
    await page.waitForSelector('[data-part="presence"][hidden]', { state: 'attached' });
    return page;
  };

  it.each([1280, 360])('are let to somebody without script too, at %s pixels', async (width) => {
    const { amina, ben } = room.cast;
    await room.inside(ben);
    const page = await browser.newPage({ width, script: false });
    const value = (await room.server.signedIn(amina.id)).cookie('wh_session');
    await page.context().addCookies([{ name: 'wh_session', value, url: room.server.url }]);
    await page.goto(`${room.server.url}/sessions/${room.clinic}/live`);

    await page.getByText('Somebody who is here', { exact: true }).click();
    await page.getByLabel('Who', { exact: true }).selectOption({ label: 'Ben Carter' });
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/captioner-${width}.png`, fullPage: true });
    const wide = await overflow(page);
    await page.getByRole('button', { name: 'Let them write captions' }).click();
    await page.getByText('Writes captions', { exact: true }).waitFor();

    // axe needs script, which puts this part away: it is looked at as it was.
    const withScript = await enter(amina, width);
    await withScript.evaluate(
      `Object.assign(document.getElementById('one-person'), { hidden: false, open: true })`,
    );
    expect([wide, await axe(withScript)]).toEqual([0, []]);
    for (const one of [page, withScript]) await one.close();
    room.closeSeats();
  });

  it('are typed by one and read by all, and somebody else may be let to type them', async () => {
    const { amina, ben } = room.cast;
    const [host, phone] = [await enter(amina), await enter(ben, 360)];
    const complaints = complaintsOf(phone);

    const hiddenFirst = await phone.locator('[data-part="captions-box"]').isHidden();
    await host.getByText('Write captions', { exact: true }).click();
    await host.getByLabel('What is said, a sentence at a time').fill('Good morning, all of you.');
    await host.getByRole('button', { name: 'Show it' }).click();
    await phone
      .locator('[data-part="captions"] li')
      .filter({ hasText: 'Good morning, all of you.' })
      .waitFor();
    const mayNot = await phone.locator('[data-part="caption-form"]').isHidden();
    const entry = host.locator(`[data-person="${ben.id}"]`);
    await entry.getByText('More').click();
    await entry.getByRole('button', { name: 'Let write captions' }).click();
    await host.getByText('Writes captions').waitFor();
    await phone.getByText('Write captions', { exact: true }).click();
    await phone.getByLabel('What is said, a sentence at a time').fill('Thank you.');
    await phone.getByRole('button', { name: 'Show it' }).click();
    await host.locator('[data-part="captions"] li').filter({ hasText: 'Thank you.' }).waitFor();
    if (SHOTS) await host.screenshot({ path: `${SHOTS}/captions-host.png`, fullPage: true });
    if (SHOTS) await phone.screenshot({ path: `${SHOTS}/captions-phone.png`, fullPage: true });

    expect([hiddenFirst, mayNot]).toEqual([true, true]);
    expect([await axe(host), await axe(phone), complaints]).toEqual([[], [], []]);
    expect([await overflow(host), await overflow(phone)]).toEqual([0, 0]);
  });

  it('are written down by a browser that listens on the device', async () => {
    const { amina, ben } = room.cast;
    const [host, reader] = [await enter(amina, 1280, LISTENS_HERE), await enter(ben)];

    await host.getByText('Write captions', { exact: true }).click();
    await host.getByRole('button', { name: 'Write down what I say' }).click();
    await reader.locator('[data-part="captions"] li').filter({ hasText: 'good morning all' }).waitFor();

    expect(await reader.locator('[data-part="captions"] li').count()).toBe(1);
    expect(await host.getByText('The sound stays on this device').count()).toBe(1);
  });

  it.each([
    ['can listen in no way', 'delete window.SpeechRecognition; delete window.webkitSpeechRecognition;'],
    ['would send the sound away', SENDS_AWAY],
  ])('are left to be typed where a browser %s', async (_what, script) => {
    const host = await enter(room.cast.amina, 1280, script);

    await host.getByText('Write captions', { exact: true }).click();
    await host.getByRole('button', { name: 'Write down what I say' }).click();

    await host.getByText('we never send sound away').waitFor();
    expect(await host.title()).not.toContain('Sound has left');
  });
});
