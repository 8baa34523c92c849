import { Reader, sql } from '#database';
import { personActor } from '#kernel';
import { CLINIC_AGENDAS, SessionLeaders } from '#programme';
import type { Page } from 'playwright-core';
import { LiveGateway } from '../../apps/server/src/live/live.gateway.js';
import { axe, complaintsOf, openBrowser, overflow, type TestBrowser } from '../support/browser.js';
import { caseOnItsWay, MARK, type CaseOnItsWay } from '../support/case-on-its-way.js';
import { at } from '../support/clinic-room.js';
import { startServer, type Server } from '../support/server.js';

const SHOTS = process.env['SHOTS'];

describe('the case of the moment in browsers', () => {
  let server: Server;
  let way: CaseOnItsWay;
  let browser: TestBrowser;
  let facilitator: string;

  beforeAll(async () => {
    browser = await openBrowser();
    server = await startServer('sqlite');
    way = await caseOnItsWay(server, { agenda: CLINIC_AGENDAS[60] });
    for (const [state, move] of way.steps) {
      await move();
      if (state === 'accepted, on the day') break;
    }
    server.clock.setTo(at('12:30:00'));
    const found = await server.get(Reader).first<{ id: string }>(sql`
      select person_id as "id" from session_leader where session_id = ${way.session} and role = 'facilitator'`);
    facilitator = found!.id;
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const enter = async (personId: string, width = 1280): Promise<Page> => {
    const page = await browser.newPage({ width });
    const value = (await server.signedIn(personId)).cookie('wh_session');
    await page.context().addCookies([{ name: 'wh_session', value, url: server.url }]);
    await page.goto(`${server.url}/sessions/${way.session}/live`);
    await page.waitForSelector('[data-part="presence"][hidden]', { state: 'attached' });
    return page;
  };
  const look = async (page: Page, name: string) => {
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  };
  const says = async (page: Page) => (await page.content()).includes(MARK);

  it('comes to every page and leaves it as the facilitator presses, and is answered meanwhile', async () => {
    const [host, phone] = [await enter(facilitator), await enter(way.people.registered, 360)];
    const complaints = complaintsOf(phone);

    await host.getByRole('button', { name: `Show Case ${way.code}` }).click();
    await phone.getByText(`What would a ${MARK} need?`).waitFor();
    await host.getByLabel('Write down what is recommended').fill('Dim the light at night');
    await host.getByRole('button', { name: 'Write it down' }).click();
    await host.locator('.wh-advice').getByText('Dim the light at night').waitFor();
    await look(host, 'case-host');
    await look(phone, 'case-phone');
    const isOnPhone = await phone.getByText('Dim the light at night').count();
    const found = [await axe(host), await axe(phone)];
    const wide = [await overflow(host), await overflow(phone)];

    await host.getByRole('button', { name: 'Close the case' }).click();
    await phone.locator('[data-part="case"][hidden]').waitFor({ state: 'attached' });

    expect([await says(host), await says(phone), isOnPhone]).toEqual([false, false, 0]);
    expect([found, wide, complaints]).toEqual([[[], []], [0, 0], []]);
  });

  it('leaves the page of somebody who loses their part, within a heartbeat', async () => {
    const [host, panel] = [await enter(facilitator), await enter(way.people['panel member'])];
    await host.getByRole('button', { name: `Show Case ${way.code}` }).click();
    await panel.getByText(`What would a ${MARK} need?`).waitFor();
    const isReading = await says(panel);

    const leaders = server.get(SessionLeaders);
    const [meant, personId] = [{ id: way.session }, way.people['panel member']];
    await leaders.remove(personActor(facilitator, 'educator'), meant, personId);
    await server.get(LiveGateway).lookAgain();
    await panel.getByText('Ask to be let in').waitFor();

    expect([isReading, await says(panel), await says(host)]).toEqual([true, false, true]);
    await leaders.name(personActor(facilitator, 'educator'), meant, { personId, role: 'panel' });
    await host.getByRole('button', { name: 'Close the case' }).click();
    await host.locator('[data-part="case"][hidden]').waitFor({ state: 'attached' });
    for (const page of [host, panel]) await page.close();
  });

  it('leaves the page of somebody who is taken out, and of one whose line stays lost', async () => {
    const [host, phone, panel] = [
      await enter(facilitator),
      await enter(way.people.registered, 360),
      await enter(way.people['panel member']),
    ];
    await host.getByRole('button', { name: `Show Case ${way.code}` }).click();
    for (const page of [phone, panel]) await page.getByText(`What would a ${MARK} need?`).waitFor();

    await panel.clock.install();
    await panel.context().setOffline(true);
    server.get(LiveGateway).cut(way.people['panel member']);
    await panel.getByText('The line is lost.').waitFor();
    const atFirst = await says(panel);
    await panel.clock.fastForward(31_000);
    const entry = host.locator(`[data-person="${way.people.registered}"]`);
    await entry.getByText('More').click();
    host.on('dialog', (dialog) => void dialog.accept());
    await entry.getByRole('button', { name: 'Take out' }).click();
    await phone.getByText('have taken you out of the room').waitFor();

    expect([atFirst, await says(panel), await says(phone)]).toEqual([true, false, false]);
  });
});
