import { CLINIC_AGENDAS } from '#programme';
import type { Page } from 'playwright-core';
import { axe, complaintsOf, openBrowser, overflow, type TestBrowser } from '../support/browser.js';
import { castOf, type Cast } from '../support/cast.js';
import { manyClinics, publishedClinic, registered } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';

const LONG = 'Talking with families at the front desk about what cannot be said on the telephone';

describe('finding training and planning it, in a browser', () => {
  let server: Server;
  let cast: Cast;
  let browser: TestBrowser;
  let full: string;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
    await manyClinics(server, cast, 8);
    const soon = { startsAt: new Date('2026-11-23T12:10:00Z'), endsAt: new Date('2026-11-23T13:10:00Z') };
    full = await publishedClinic(server, cast, {
      title: LONG,
      capacity: 1,
      agenda: CLINIC_AGENDAS[60],
      ...soon,
    });
    await registered(server, cast.ben, full);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  async function visit(
    path: string,
    who: Cast['ben'] | undefined,
    width: number,
    script = true,
  ): Promise<Page> {
    const page = await browser.newPage({ width, script });
    if (who) {
      const value = (await server.signedIn(who.id)).cookie('wh_session');
      await page.context().addCookies([{ name: 'wh_session', value, url: server.url }]);
    }
    await page.goto(server.url + path);
    return page;
  }

  const PLACES = (): [string, Cast['ben'] | undefined][] => [
    ['/', undefined],
    ['/', cast.ben],
    ['/training', cast.joan],
    ['/training?for=all&kind=case-clinic', cast.joan],
    [`/sessions/${full}`, undefined],
    [`/sessions/${full}`, cast.ben],
    [`/sessions/${full}`, cast.joan],
    [`/sessions/${full}`, cast.amina],
    ['/programme', cast.amina],
    ['/programme/new', cast.amina],
    ['/programme/series/new', cast.amina],
    [`/programme/sessions/${full}/people`, cast.amina],
    [`/programme/sessions/${full}/cancel`, cast.amina],
  ];

  it.each([1280, 360])(
    'is free of what axe finds wrong, and fits a window of %d pixels',
    async (width) => {
      const found: unknown[] = [];
      for (const [path, who] of PLACES()) {
        const page = await visit(path, who, width);
        found.push(...(await axe(page)), ...((await overflow(page)) > 0 ? [`${path} is too wide`] : []));
        await page.close();
      }

      expect(found).toEqual([]);
    },
    120_000,
  );

  it.each([true, false])(
    'publishes a clinic from its defaults and a title, with script %s',
    async (script) => {
      const page = await visit('/programme/new', cast.amina, 360, script);
      const complaints = complaintsOf(page);

      await page.getByLabel('Title').fill(`Bereavement in school, ${script ? 'one' : 'two'}`);
      await page.getByLabel('Volunteers').check();
      await page.getByRole('button', { name: 'Check and publish' }).click();
      // Without script axe cannot run in the page either.
      const findings = script ? await axe(page) : [];
      await page.getByRole('button', { name: 'Publish', exact: true }).click();

      expect(findings).toEqual([]);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Bereavement in school');
      expect(await page.getByText('Published. People can find it and register now.').count()).toBe(1);
      expect(complaints).toEqual([]);
    },
  );

  it('previews the dates of a series before anything is published', async () => {
    const page = await visit('/programme/series/new', cast.amina, 360);

    await page.getByLabel('Title').fill('Tuesday clinic');
    await page.getByRole('button', { name: 'Check and publish' }).click();

    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Are these 6 dates right?');
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

  it('shows what is wrong beside its field, free of what axe finds', async () => {
    const page = await visit('/programme/new', cast.amina, 360);

    await page.getByRole('button', { name: 'Check and publish' }).click();

    expect(await page.title()).toMatch(/^Error: /);
    expect(await axe(page)).toEqual([]);
  });
});
