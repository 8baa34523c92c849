import { SeriesRuns, SessionQueries, SessionStates } from '#programme';
import { SYSTEM } from '#kernel';
import type { Page } from 'playwright-core';
import { axe, complaintsOf, openBrowser, overflow, type TestBrowser } from '../support/browser.js';
import { castOf, type Cast } from '../support/cast.js';
import { seriesDraft } from '../support/drafts.js';
import { registered } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';

describe('series in a browser, by keyboard, in a window of 360 pixels', () => {
  let server: Server;
  let cast: Cast;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  async function visit(path: string, { width = 360, script = true } = {}): Promise<Page> {
    const page = await browser.newPage({ width, script });
    const value = (await server.signedIn(cast.amina.id)).cookie('wh_session');
    await page.context().addCookies([{ name: 'wh_session', value, url: server.url }]);
    await page.goto(server.url + path);
    return page;
  }

  async function published() {
    const runs = server.get(SeriesRuns);
    const id = await runs.create(cast.amina.actor, seriesDraft({ firstDate: '2026-11-30' }));
    const ids = await runs.publish(cast.amina.actor, { id });
    await registered(server, cast.ben, ids[2]!);
    return { id, ids };
  }

  const press = async (page: Page, name: string) => {
    await page.getByRole('button', { name }).focus();
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  };

  it('is planned with a date left out, by keys alone', async () => {
    const page = await visit('/programme/series/new');
    const complaints = complaintsOf(page);
    await page.getByLabel('Title').focus();
    await page.keyboard.type('Talking with families');
    await page.getByLabel('Every two weeks').focus();
    await page.keyboard.press('Space');
    await press(page, 'Check and publish');
    await page.getByRole('checkbox').nth(1).focus();
    await page.keyboard.press('Space');
    await press(page, 'Show the dates again');

    const heading = await page.getByRole('heading', { level: 1 }).textContent();
    const findings = [...(await axe(page)), await overflow(page)];
    await press(page, 'Publish these dates');

    expect(heading).toBe('Are these 5 dates right?');
    expect(findings).toEqual([0]);
    expect(await page.getByText('Published. 5 sessions can be found now.').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it.each([true, false])(
    'is moved from one session on, by keys alone, with script %s',
    async (script) => {
      const { ids } = await published();
      const page = await visit(`/programme/sessions/${ids[2]!}/edit`, { script });
      await page.getByRole('link', { name: 'change this and the following sessions' }).focus();
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
      await page.getByLabel('Starts at').fill('14:00');
      const form = script ? [...(await axe(page)), await overflow(page)] : [0];
      await press(page, 'See what would change');
      const preview = script ? [...(await axe(page)), await overflow(page)] : [0];
      const told = await page.getByText('We write to 1 person.').count();
      await press(page, 'Save these changes');

      const after = await Promise.all(ids.map((id) => server.get(SessionQueries).byId(SYSTEM, id)));
      expect([form, preview, told]).toEqual([[0], [0], 1]);
      expect(after.map(({ startsAt }) => startsAt.toISOString().slice(11, 16))).toEqual([
        ...['12:30', '12:30'],
        ...['14:00', '14:00', '14:00', '14:00'],
      ]);
    },
    60_000,
  );

  it.each([1280, 320])('is free of what axe finds wrong, and fits a window of %d pixels', async (width) => {
    const { id, ids } = await published();
    await server.get(SessionStates).cancel(cast.amina.actor, { id: ids[5]! }, 'Snow');
    const found: unknown[] = [];
    for (const path of [
      `/programme/series/${id}`,
      `/programme/series/${id}/change`,
      `/programme/series/${id}/cancel?from=${ids[3]!}`,
      `/programme/series/${id}/restoration`,
      `/programme/series/${id}/again`,
      `/programme/sessions/${ids[2]!}/edit`,
    ]) {
      const page = await visit(path, { width });
      found.push(...(await axe(page)), ...((await overflow(page)) > 0 ? [`${path} is too wide`] : []));
      await page.close();
    }

    expect(found).toEqual([]);
  });
});
