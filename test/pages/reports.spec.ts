import { SignIns } from '#people';
import { parse } from 'csv-parse/sync';
import { axe, complaintsOf, openBrowser, overflow, type TestBrowser } from '../support/browser.js';
import { castOf, type Cast } from '../support/cast.js';
import { asRead, wordsIn } from '../support/page-words.js';
import { startServer, type Server } from '../support/server.js';
import { autumn, writeVisits, type Autumn } from '../support/visits.js';
import { statementsOf } from '../support/statements.js';

describe('the reports page', () => {
  let server: Server;
  let cast: Cast;
  let held: Autumn;

  beforeAll(async () => {
    server = await startServer('sqlite', { at: new Date('2026-08-01T09:00:00Z') });
    cast = await castOf(server);
    server.clock.setTo(new Date('2026-11-23T12:00:00Z'));
  });

  afterAll(() => server.close());

  const look = async (path = '/reports') => (await server.signedIn(cast.oli.id)).get(path);

  it('says what to do while there is nothing to count', async () => {
    const page = await look();

    expect(wordsIn(page.html)).toContain('In the last 12 months nobody came, as far as the registers show.');
    expect(wordsIn(page.html)).toContain('add the meeting’s attendance file');
    expect(page.html).not.toContain('<svg class="wh-strip');
  });

  describe('of an autumn', () => {
    beforeAll(async () => {
      server.clock.setTo(new Date('2026-08-01T09:00:00Z'));
      held = await autumn(server, cast);
      server.clock.setTo(new Date('2026-11-23T12:00:00Z'));
    });

    it('begins with sentences', async () => {
      const text = wordsIn((await look()).html);

      expect(text).toContain('All sessions, 24 November 2025 to 23 November 2026');
      expect(text).toContain('In the last 12 months 5 people came 9 times.');
      expect(text).toContain('22% of attendances were by non-clinical staff and 11% by volunteers.');
      expect(text).toContain('For 11% we do not know the role.');
      expect(text).toContain(
        'Counted apart, not as attended: 1 visit that was too short and 1 of unknown length.',
      );
      expect(text).toContain('Nobody came from 2 of 4 organisations');
    });

    it('draws a chart without inline style, and gives it as a table too', async () => {
      const { html } = await look();

      expect(html).toContain('Registered clinical: share of attendances by month');
      expect(html).toContain('September 2026 100%, October 2026 67%, November 2026 25%');
      expect(html).not.toMatch(/ style=/);
    });

    it('downloads exactly what is seen', async () => {
      const visitor = await server.signedIn(cast.oli.id);
      const { html } = await visitor.get(
        '/reports?groupBy=organisation&groupBy=role&from=2026-10-01&to=2026-11-30',
      );
      const seen = [...html.matchAll(/<tr class="nhsuk-table__row"[^>]*>(.*?)<\/tr>/gs)]
        .map(([, row = '']) =>
          [...row.matchAll(/<(?:td|th)[^>]*>(.*?)<\/(?:td|th)>/gs)].map(([, cell = '']) =>
            wordsIn(cell.replace(/<span class="nhsuk-table__heading".*?<\/span>/s, '')).trim(),
          ),
        )
        .filter((row) => row.length === 6);
      const href = /href="([^"]*format=csv[^"]*)"/.exec(asRead(html))![1]!;

      const rows = parse(await visitor.download(href), { bom: true, record_delimiter: '\r\n' });

      expect(seen).toHaveLength(7);
      expect(seen.slice(1).map((row) => row.slice(0, 5))).toEqual(
        rows.slice(1).map((row) => row.slice(0, 5)),
      );
      expect(seen.slice(1).map((row) => row[5])).toEqual(
        rows.slice(1).map((row) => `${Math.round(Number(row[5]) * 1000) / 10}%`),
      );
    });

    it('counts one series where one is chosen', async () => {
      const text = wordsIn((await look(`/reports?series=${held.series}`)).html);

      expect(text).toContain('Autumn clinics, 24 November 2025');
      expect(text).toContain('5 people came 7 times');
    });

    it('hides and rounds in the copy for sharing, and offers no names', async () => {
      const text = wordsIn((await look('/reports?sharing=true')).html);

      expect(text).toContain('You are looking at a copy that is safe to share.');
      expect(text).toContain('In the last 12 months 5 people came 10 times.');
      expect(text).not.toContain('Every attendance, one row each');
    });

    it('makes the table by role and workplace', async () => {
      const text = wordsIn((await look('/reports/table?rows=series')).html);

      expect(text).toContain('Clinical, nursing, management, other');
      expect(text).toContain('Autumn clinics 2 1 0 4 0 2 0 0 4 1 7');
      expect(text).toContain('Total 3 2 0 4 0 3 0 0 5 1 9');
    });

    it('says the network in single figures that lead to their rows', async () => {
      const { html } = await look('/reports/indicators?from=2026-09-01&to=2026-10-31');

      expect(wordsIn(html)).toContain('Came more than once 66.7% People who attended two sessions or more');
      expect(asRead(html)).toContain('href="/reports?from=2026-09-01&to=2026-10-31&groupBy=session"');
    });

    it('keeps what was typed where a day does not exist', async () => {
      const page = await look('/reports?from=2026-02-30&to=2026-03-01');

      expect(page.status).toBe(422);
      expect(page.html).toContain('<title>Error: Reports');
      expect(page.html).toContain('Enter a day as year, month and day, such as 2026-10-05.');
      expect(page.html).toContain('value="2026-02-30"');
    });

    it.each([
      '/reports',
      '/reports/download?format=csv',
      '/reports/table',
      '/reports/indicators',
      '/reports/table/download?format=csv',
    ])('refuses %s to an educator and a member, and asks a stranger to sign in', async (path) => {
      for (const id of [cast.amina.id, cast.priya.id]) {
        expect((await (await server.signedIn(id)).get(path)).status).toBe(403);
      }
      const stranger = await server.visitor().get(path);
      expect([stranger.status, stranger.location?.startsWith('/sign-in?next=')]).toEqual([303, true]);
    });

    it('asks the same number of statements for few rows and for more', async () => {
      const oli = await server.signedIn(cast.oli.id);
      const asked = () => statementsOf(server, () => oli.get('/reports'));
      const few = await asked();

      await writeVisits(
        server,
        [cast.ben, cast.ruth].map(({ id }) => ({ who: id, at: held.september })),
      );

      expect(await asked()).toBe(few);
      expect(few).toBeLessThan(20);
    });

    describe('in a browser', () => {
      let browser: TestBrowser;

      beforeAll(async () => {
        browser = await openBrowser();
      });

      afterAll(() => browser.close());

      it.each([
        ['/reports?groupBy=tier&groupBy=organisation', 1280],
        ['/reports', 360],
        ['/reports?sharing=true', 360],
        ['/reports/table', 1280],
        ['/reports/table', 360],
        ['/reports/reach', 1280],
        ['/reports/reach', 360],
        ['/reports/reach?groupBy=organisation&sharing=true', 360],
        ['/reports/indicators', 1280],
        ['/reports/indicators', 360],
      ])('finds nothing wrong with %s at %i pixels', async (path, width) => {
        const page = await browser.newPage({ width });
        const complaints = complaintsOf(page);
        const { secret } = await server
          .get(SignIns)
          .open(cast.oli.id, { userAgent: undefined, isOwnDevice: false });
        await page.context().addCookies([{ name: 'wh_session', value: secret, url: server.url }]);

        await page.goto(server.url + path);

        expect(await axe(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
        expect(complaints).toEqual([]);
        if (process.env['SCREENSHOTS']) {
          const name = `${path.replace(/\W+/g, '-')}-${width}.png`;
          await page.screenshot({ path: `${process.env['SCREENSHOTS']}/${name}`, fullPage: true });
        }
      });
    });
  });
});
