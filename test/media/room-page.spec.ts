import { mkdirSync } from 'node:fs';
import { SystemClock } from '#kernel';
import { SignIns } from '#people';
import type { Page } from 'playwright-core';
import { axe, complaintsOf, openBrowser, overflow, type TestBrowser } from '../support/browser.js';
import { castOf, type Cast, type Member } from '../support/cast.js';
import { publishedClinic, registered } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';
import { KEEP_CONNECTIONS, untilReceived, untilTrue } from './seen-and-heard.js';

const at = new SystemClock().now();
const CLINIC = {
  ...{ startsAt: new Date(+at + 60_000), endsAt: new Date(+at + 3_600_000) },
  meeting: { provider: 'builtin', url: null },
} as const;

describe('sound and picture in the room’s page', () => {
  let server: Server;
  let cast: Cast;
  let browser: TestBrowser;
  let sessionId: string;
  const opened: Page[] = [];

  beforeAll(async () => {
    server = await startServer('sqlite', { at });
    cast = await castOf(server);
    browser = await openBrowser({ hasDevices: true });
  });

  beforeEach(async () => {
    sessionId = await publishedClinic(server, cast, CLINIC);
    for (const who of [cast.ben, cast.priya, cast.joan]) await registered(server, who, sessionId);
  });

  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close();
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const open = async ({ id }: Member, size = {}): Promise<Page> => {
    const page = await browser.newPage(size);
    opened.push(page);
    const { secret } = await server.get(SignIns).open(id, { userAgent: undefined, isOwnDevice: false });
    await page.context().addCookies([{ name: 'wh_session', value: secret, url: server.url }]);
    await page.addInitScript(KEEP_CONNECTIONS);
    await page.goto(`${server.url}/sessions/${sessionId}/live`);
    return page;
  };
  const join = async (page: Page, { camera = false } = {}): Promise<void> => {
    await page.getByRole('button', { name: 'Join with sound' }).press('Enter');
    await page.getByRole('button', { name: 'Microphone on' }).waitFor();
    if (!camera) return;
    await page.getByRole('button', { name: 'Camera off' }).press('Enter');
    await page.getByRole('button', { name: 'Camera on' }).waitFor();
  };

  it('lets people try microphone and camera before anybody hears them', async () => {
    const page = await open(cast.ben, { width: 360 });
    const complaints = complaintsOf(page);

    await page.getByRole('button', { name: 'Test my microphone' }).press('Enter');
    await page.getByText('We hear you').waitFor();
    await page.getByRole('button', { name: 'Test my camera' }).press('Enter');
    await page.getByText('This is how others would see you').waitFor();

    await picture(page, 'lobby-360');
    expect([await axe(page), await overflow(page), complaints]).toEqual([[], 0, []]);
    expect(await page.evaluate('window.connections.length')).toBe(0);
  }, 60_000);

  it('has four people see and hear each other, by keyboard, and says who speaks', async () => {
    const pages: Page[] = [];
    for (const who of [cast.amina, cast.ben, cast.priya, cast.joan]) {
      const page = await open(who);
      await join(page, { camera: true });
      pages.push(page);
    }

    const received = [];
    for (const page of pages) received.push(await untilReceived(page, { pictures: 3, sounds: 3 }));

    await pages[3]!.getByText('Speaking:').waitFor();
    await picture(pages[3]!, 'call-1280');
    expect(received.map(({ pictures, sounds }) => [pictures.length, sounds.length])).toEqual(
      pages.map(() => [3, 3]),
    );
    expect([await axe(pages[3]!), await pages[3]!.locator('.wh-media__tile').count()]).toEqual([[], 4]);
  }, 400_000);

  it('goes on without pictures for whoever has a poor line, who stays in the room', async () => {
    const [amina, ben] = [await open(cast.amina), await open(cast.ben, { width: 360, height: 740 })];
    await join(amina, { camera: true });
    await join(ben, { camera: true });
    await untilReceived(ben, { pictures: 1, sounds: 1 });

    await ben.getByRole('button', { name: 'My line is poor' }).press('Enter');

    await ben.getByText('Video off for you. You stay in the room').first().waitFor();
    await ben.getByRole('button', { name: 'Camera off' }).waitFor();
    await amina.locator('.wh-media__tile').nth(1).waitFor({ state: 'detached' });
    expect(await ben.locator('.wh-media__tile').count()).toBe(0);
    await untilTrue(ben, HAS_STOPPED);
    await picture(ben, 'poor-360');
    expect([await axe(ben), await overflow(ben)]).toEqual([[], 0]);
  }, 400_000);

  it('shows whoever is put in the light first and large, and sends the others smaller', async () => {
    const [amina, ben, priya] = [await open(cast.amina), await open(cast.ben), await open(cast.priya)];
    for (const page of [amina, ben, priya]) await join(page, { camera: true });
    await untilReceived(priya, { pictures: 2, sounds: 2 });
    const tileOf = (who: Member) => priya.locator(`.wh-media__tile[data-speaker="${who.id}"]`);

    const bens = amina.locator(`[data-person="${cast.ben.id}"]`);
    await bens.getByText('More').press('Enter');
    await bens.getByRole('button', { name: 'Put in the light' }).press('Enter');
    await priya.locator('.wh-media__tile--lit').waitFor();
    await untilTrue(priya, sizesAre([cast.amina.id, 160], [cast.ben.id, 640]));

    const [lit, other] = [await tileOf(cast.ben).boundingBox(), await tileOf(cast.amina).boundingBox()];
    await picture(priya, 'lit-1280');
    expect(lit!.width).toBeGreaterThan(1.5 * other!.width);
    expect(lit!.y).toBeLessThan(other!.y);
    expect([await axe(priya), await overflow(priya)]).toEqual([[], 0]);
  }, 400_000);

  it('is muted by the facilitator, and gives the microphone back', async () => {
    const [amina, ben] = [await open(cast.amina), await open(cast.ben)];
    await join(ben);

    const bens = amina.locator(`[data-person="${cast.ben.id}"]`);
    await bens.getByText('More').press('Enter');
    await bens.getByRole('button', { name: 'Mute' }).press('Enter');

    await ben.getByRole('button', { name: 'Microphone off' }).press('Enter');
    await ben.getByText('have muted you').waitFor();
  }, 60_000);
});

/** Whether the frames that come of these people are so wide. */
function sizesAre(...sizes: [personId: string, width: number][]): string {
  const isSo = ([personId, width]: [string, number]) =>
    `document.querySelector('[data-speaker="${personId}"] video')?.videoWidth === ${width}`;
  return sizes.map(isSo).join(' && ');
}

/** Whether no further picture has come between two looks. */
const HAS_STOPPED = `(async () => {
  let frames = 0;
  for (const one of window.connections) {
    for (const report of (await one.getStats()).values()) {
      if (report.type === 'inbound-rtp' && report.kind === 'video') frames += report.framesReceived;
    }
  }
  const hasStopped = frames === window.framesBefore;
  window.framesBefore = frames;
  return hasStopped;
})()`;

/** For whoever wants to look: PICTURES=folder. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
}
