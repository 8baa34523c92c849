import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { CheckIns, RegisterQueries, SessionsOnRecord } from '#attendance';
import { Delivery } from '#mail';
import { axe, complaintsOf, openBrowser, overflow, type TestBrowser } from '../support/browser.js';
import { castOf, type Cast } from '../support/cast.js';
import { openPostOffice, type PostOffice } from '../support/post-office.js';
import { publishedClinic } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';

const at = (time: string) => new Date(`2026-11-23T${time}:00Z`);

describe('checking in with a phone', () => {
  let office: PostOffice;
  let server: Server;
  let cast: Cast;
  let browser: TestBrowser;
  let clinic: string;

  beforeAll(async () => {
    office = await openPostOffice();
    server = await startServer('sqlite', { at: at('09:00'), environment: { SMTP_URL: office.url } });
    cast = await castOf(server);
    browser = await openBrowser();
  });

  beforeEach(async () => {
    server.clock.setTo(at('09:00'));
    clinic = await publishedClinic(server, cast, { startsAt: at('13:00'), endsAt: at('14:00') });
    server.clock.setTo(at('13:02'));
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
    await office.close();
  });

  it.each([true, false])(
    'keeps the moment of the scan while its person signs in (script: %s)',
    async (script) => {
      const page = await browser.newPage({ width: 360, height: 740, script });
      const complaints = complaintsOf(page);
      const { code } = await server.get(CheckIns).door(cast.oli.actor, clinic);
      await page.goto(`${server.url}/check-in/${code}`);
      await isWell(page, 'scanned', script);

      await page.click('text=Sign in and check in');
      await page.fill('input[name=email]', cast.priya.email);
      await page.click('main button[type=submit]');
      await page.waitForURL('**/sign-in/sent');
      await server.get(Delivery).deliverDue();
      server.clock.setTo(at('13:09'));
      await page.goto(server.url + linkIn(office));
      await page.click('main button[type=submit]');
      expect((await page.textContent('main'))?.replace(/\s+/g, ' ')).toContain(
        'Checking in as Priya Nair (Staff nurse, Elm House) Your record will count from 13:02.',
      );
      await isWell(page, 'signed-in', script);

      await page.click('main button:has-text("Check in")');
      expect(await page.textContent('.nhsuk-panel')).toContain('Your record counts from 13:02.');
      await isWell(page, 'done', script);
      expect(complaints).toEqual([]);
      expect(await minutesOnRecord()).toEqual([58]);
      await page.context().close();
    },
  );

  it.each([320, 360, 1280])('is well at %s pixels, also where something is wrong', async (width) => {
    const page = await browser.newPage({ width, height: 740 });
    await page.goto(`${server.url}/check-in/ZZZZZZ`);
    await isWell(page, `unknown-${width}`);

    const { session } = await server.get(CheckIns).door(cast.oli.actor, clinic);
    await page.fill('#code', session.shortCode.toLowerCase());
    await page.click('text=Go on');
    await page.fill('#email', 'mo at larch');
    await page.click('text=Check in as a guest >> nth=-1');
    expect(await page.textContent('.nhsuk-error-summary')).toContain('Enter your name.');
    await isWell(page, `guest-wrong-${width}`);
    await page.context().close();
  });

  /** Without script there is nothing that could run axe; the same pages are looked at with it. */
  async function isWell(page: Page, name: string, script = true): Promise<void> {
    const folder = process.env['SHOTS'];
    if (folder) writeFileSync(`${folder}/${name}.png`, await page.screenshot({ fullPage: true }));
    if (!script) return;
    expect(await overflow(page)).toBe(0);
    expect(await axe(page)).toEqual([]);
  }

  async function minutesOnRecord(): Promise<(number | null)[]> {
    server.clock.setTo(at('14:30'));
    const session = await server.get(SessionsOnRecord).kept(cast.oli.actor, clinic);
    const { items } = await server.get(RegisterQueries).lines(session, { limit: 50 });
    return items.map((line) => line.minutes);
  }
});

function linkIn(office: PostOffice): string {
  return /\/sign-in\/link\/\S+/.exec(office.letters.at(-1)?.text ?? '')?.[0] ?? '/no-letter-came';
}
