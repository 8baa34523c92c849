import { RoomPresence } from '#live';
import type { Page } from 'playwright-core';
import { LiveGateway } from '../../apps/server/src/live/live.gateway.js';
import { at, clinicRoom, type ClinicRoom } from '../support/clinic-room.js';
import { axe, complaintsOf, openBrowser, overflow, type TestBrowser } from '../support/browser.js';

const SHOTS = process.env['SHOTS'];

describe('the live room in a browser', () => {
  let room: ClinicRoom;
  let browser: TestBrowser;
  let live: string;

  beforeAll(async () => {
    room = await clinicRoom('sqlite');
    browser = await openBrowser();
  });

  beforeEach(async () => {
    await room.begin();
    live = `${room.server.url}/sessions/${room.clinic}/live`;
  });

  afterEach(() => room.closeSeats());

  afterAll(async () => {
    await browser.close();
    await room.server.close();
  });

  const enter = async ({ id }: { id: string }, width = 1280): Promise<Page> => {
    const page = await browser.newPage({ width });
    const value = (await room.server.signedIn(id)).cookie('wh_session');
    await page.context().addCookies([{ name: 'wh_session', value, url: room.server.url }]);
    await page.goto(live);
    await page.waitForSelector('[data-part="presence"][hidden]', { state: 'attached' });
    return page;
  };
  const look = async (page: Page, name: string) => {
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  };

  it('carries a clinic between a facilitator and a member on a phone', async () => {
    const { amina, ben, joan } = room.cast;
    const [host, phone] = [await enter(amina), await enter(ben, 360)];
    const complaints = complaintsOf(phone);
    const [j] = await room.inside(joan);

    await host.getByText('Begin', { exact: true }).click();
    await phone.getByText(/Welcome.* left/).waitFor();
    await phone.getByRole('button', { name: 'Hand up' }).click();
    await host.locator('[data-part="hands"] li').filter({ hasText: 'Ben Carter' }).waitFor();
    await phone.getByLabel('Write to the room').fill('Good morning all');
    await phone.getByRole('button', { name: 'Send' }).click();
    await host.locator('[data-line]').filter({ hasText: 'Good morning all' }).waitFor();
    await host.getByText('Ask everybody a question').click();
    await host.getByLabel('Your question').fill('Is this clear?');
    await host.getByRole('button', { name: 'Ask it' }).click();
    await phone.getByLabel('Yes').check();
    await host.getByText('1 vote', { exact: true }).waitFor();
    await look(host, 'host');
    await look(phone, 'phone');

    expect(j!.room()).toMatchObject({ hands: [ben.id], phase: 'running' });
    expect(await phone.inputValue('#text')).toBe('');
    expect([await axe(host), await axe(phone)]).toEqual([[], []]);
    expect([await overflow(host), await overflow(phone)]).toEqual([0, 0]);
    expect(complaints).toEqual([]);
  });

  it('says that the line is lost, and comes back with everything once', async () => {
    const { ben, joan } = room.cast;
    const page = await enter(ben);
    const [j] = await room.inside(joan);
    await j!.ask('say', { text: 'Before' });
    await page.locator('[data-line]').waitFor();

    await page.context().setOffline(true);
    room.server.get(LiveGateway).cut(ben.id);
    await page.getByText('The line is lost.').waitFor();
    room.server.clock.advance(5000);
    await j!.ask('say', { text: 'Meanwhile' });
    await page.context().setOffline(false);
    await page.locator('[data-line]').filter({ hasText: 'Meanwhile' }).waitFor({ timeout: 20_000 });

    expect(await page.locator('[data-line]').allInnerTexts()).toEqual([
      expect.stringContaining('Before'),
      expect.stringContaining('Meanwhile'),
    ]);
    expect(Object.keys(j!.room().people)).toHaveLength(2);
  });

  it('is worked by keyboard, and closes what is open by Escape without losing the place', async () => {
    const page = await enter(room.cast.amina, 320);
    const summary = page.locator('#ask > summary');

    await summary.focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Your question').focus();
    await page.keyboard.press('Escape');

    expect(
      await page.locator('#ask').evaluate((details) => (details as unknown as { open: boolean }).open),
    ).toBe(false);
    expect(await page.evaluate('document.activeElement.parentElement.id')).toBe('ask');
    expect(await overflow(page)).toBe(0);
    await look(page, 'narrow');
  });

  it('is worked from beginning to end by keyboard alone', async () => {
    const { amina, ben, joan } = room.cast;
    const [host, member] = [await enter(amina), await enter(ben, 360)];
    const [j] = await room.inside(joan);

    await press(host, 'Begin');
    await press(host, 'Go on to');
    await press(host, 'Ask everybody a question');
    await type(host, 'Your question', 'Is this clear?');
    await press(host, 'Ask it');
    await j!.until(() => j!.room().poll !== null);
    await press(member, 'Yes', ' ');
    await press(member, 'Hand up');
    await type(member, 'Write to the room', 'By keyboard');
    await press(member, 'Send');
    await press(member, 'Notes we take together');
    await type(member, 'Notes', 'Call on Monday');
    await press(member, 'Save the notes');
    await press(member, 'Recommendations');
    await type(member, 'What is recommended', 'A written plan');
    await press(member, 'Add it');
    await j!.until(() => j!.room().lines.length === 2 && j!.room().notes.revision === 1);
    await press(host, 'Close the question');
    await j!.until(() => j!.room().poll?.isOpen === false && j!.room().hands.length === 1);
    const before = j!.room();
    await press(member, 'Leave');
    await member.getByText('You have left the room').waitFor();
    await j!.until(() => !(ben.id in j!.room().people));

    expect(before).toMatchObject({
      ...{ phase: 'running', now: { place: 1 }, hands: [ben.id] },
      ...{ notes: { text: 'Call on Monday' }, poll: { options: [{ text: 'Yes', votes: 1 }, { votes: 0 }] } },
    });
    // The clock stands still here, so neither of them was written first.
    expect(before.lines.map(({ text }) => text).sort()).toEqual(['A written plan', 'By keyboard']);
  }, 90_000);

  it('comes in again by itself after the page slept for longer than the grace', async () => {
    const { ben, joan } = room.cast;
    const page = await enter(ben);
    const [j] = await room.inside(joan);
    const browserOf = await page.context().newCDPSession(page);

    await browserOf.send('Page.setWebLifecycleState', { state: 'frozen' });
    room.server.clock.advance(120_000);
    await j!.ask('seen');
    await room.server.get(LiveGateway).writeSeen();
    await room.server.get(RoomPresence).closeDue();
    await j!.until(() => !(ben.id in j!.room().people));
    await browserOf.send('Page.setWebLifecycleState', { state: 'active' });
    await page.getByLabel('Write to the room').fill('Awake again');
    await page.getByRole('button', { name: 'Send' }).click();
    await j!.until(() => j!.room().lines.length === 1);
    await room.server.get(LiveGateway).writeSeen();

    await j!.until(() => ben.id in j!.room().people);
  });

  it('costs less than 100 KB until it is painted, script included', async () => {
    const page = await browser.newPage({ width: 360 });
    const value = (await room.server.signedIn(room.cast.ben.id)).cookie('wh_session');
    await page.context().addCookies([{ name: 'wh_session', value, url: room.server.url }]);
    const browserOf = await page.context().newCDPSession(page);
    await browserOf.send('Network.enable');
    let bytes = 0;
    browserOf.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));

    await page.goto(live, { waitUntil: 'networkidle' });

    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThan(100_000);
  });

  it('works without script', async () => {
    const page = await browser.newPage({ width: 360, script: false });
    const value = (await room.server.signedIn(room.cast.joan.id)).cookie('wh_session');
    await page.context().addCookies([{ name: 'wh_session', value, url: room.server.url }]);
    await page.goto(live);

    await page.getByRole('button', { name: 'I am here' }).click();
    await page.getByLabel('Write to the room').fill('No script here');
    await page.getByRole('button', { name: 'Send' }).click();

    expect(await page.locator('[data-line]').innerText()).toContain('No script here');
    expect(await overflow(page)).toBe(0);
    room.server.clock.setTo(at('12:45:00'));
    await look(page, 'no-script');
  });
});

const WORDS = `(() => {
  const here = document.activeElement;
  return (here.labels?.[0]?.innerText ?? here.innerText ?? '').trim();
})()`;

/** Goes on by the Tab key until it stands on what begins with these words. */
async function reach(page: Page, words: string): Promise<void> {
  for (let steps = 0; steps < 120; steps++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate<string>(WORDS)).startsWith(words)) return;
  }
  throw new Error(`The Tab key never reaches “${words}”.`);
}

async function press(page: Page, words: string, key = 'Enter'): Promise<void> {
  await reach(page, words);
  await page.keyboard.press(key);
}

async function type(page: Page, label: string, text: string): Promise<void> {
  await reach(page, label);
  await page.keyboard.type(text);
}
