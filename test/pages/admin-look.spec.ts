import { SYSTEM } from '#kernel';
import { Organisations } from '#organisations';
import { SignIns } from '#people';
import { axe, complaintsOf, openBrowser, overflow, type TestBrowser } from '../support/browser.js';
import { castOf } from '../support/cast.js';
import { startServer, type Server } from '../support/server.js';

const LONG_NAME =
  'The Royal Northmoor and Calder Vale Children’s Palliative Care Partnership NHS Foundation Trust (Community Division)';

describe('the coordinator’s desk in a browser', () => {
  let server: Server;
  let browser: TestBrowser;
  let secret: string;

  beforeAll(async () => {
    server = await startServer('sqlite');
    browser = await openBrowser();
    const cast = await castOf(server);
    const draft = { shortName: '', position: 'spoke', sector: 'nhs', area: '', workforce: [] } as const;
    await server.get(Organisations).add(SYSTEM, { ...draft, name: LONG_NAME });
    const how = { userAgent: undefined, isOwnDevice: false };
    ({ secret } = await server.get(SignIns).open(cast.oli.id, how));
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it.each(['/admin', '/admin/people', '/admin/people/import', '/admin/organisations/new', '/account'])(
    'fits a telephone and pleases axe at %s, with long names',
    async (path) => {
      const page = await browser.newPage({ width: 360 });
      await page.context().addCookies([{ name: 'wh_session', value: secret, url: server.url }]);
      const complaints = complaintsOf(page);

      await page.goto(server.url + path);

      expect(await axe(page)).toEqual([]);
      expect(complaints).toEqual([]);
      expect(await overflow(page)).toBe(0);
    },
  );
});
