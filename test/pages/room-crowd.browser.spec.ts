import type { Page } from 'playwright-core';
import { axe, complaintsOf, openBrowser, overflow, type TestBrowser } from '../support/browser.js';
import { clinicRoom, type ClinicRoom } from '../support/clinic-room.js';
import { comeIn, crowdOf } from '../support/crowd.js';

const SHOTS = process.env['SHOTS'];
const CROWD = 120;
/** As many as the page of everybody shows at once. */
const A_PAGE = 100;

describe('the page of a room that is very full', () => {
  let room: ClinicRoom;
  let browser: TestBrowser;

  beforeAll(async () => {
    room = await clinicRoom('sqlite');
    browser = await openBrowser();
    await room.begin();
    await comeIn(room, await crowdOf(room, CROWD));
  });

  afterAll(async () => {
    room.closeSeats();
    await browser.close();
    await room.server.close();
  });

  const open = async ({ id }: { id: string }, width: number): Promise<Page> => {
    const page = await browser.newPage({ width });
    const value = (await room.server.signedIn(id)).cookie('wh_session');
    await page.context().addCookies([{ name: 'wh_session', value, url: room.server.url }]);
    await page.goto(`${room.server.url}/sessions/${room.clinic}/live`);
    await page.waitForSelector('[data-part="presence"][hidden]', { state: 'attached' });
    return page;
  };
  const look = async (page: Page, name: string) => {
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  };

  it.each([1280, 360])(
    'says how many more are here, and leads to all of them, at %s pixels',
    async (width) => {
      const page = await open(room.cast.ben, width);
      const complaints = complaintsOf(page);
      const [joan] = await room.inside(room.cast.joan);
      await page.getByText(`${CROWD + 2} people are here`).waitFor();

      await joan!.ask('raise-hand', { raised: true });
      await page.locator('[data-part="hands"] li').filter({ hasText: 'Joan Whitlock' }).waitFor();
      const more = page.getByRole('link', { name: 'See everybody (opens in another window)' });
      const [list] = await Promise.all([page.context().waitForEvent('page'), more.click()]);
      await list.getByRole('link', { name: 'Show the next people' }).waitFor();
      await look(page, `crowd-room-${width}`);
      await look(list, `crowd-list-${width}`);
      expect(await list.locator('tbody tr').count()).toBe(A_PAGE);
      expect([await axe(page), await axe(list)]).toEqual([[], []]);
      expect([await overflow(page), await overflow(list)]).toEqual([0, 0]);
      expect(complaints).toEqual([]);
      await joan!.ask('raise-hand', { raised: false });
      await joan!.ask('leave');
      await page.getByRole('button', { name: 'Leave' }).click();
    },
  );
});
