import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { startProcess, type ServerProcess } from '../support/process.js';
import { placesOf, AT_TIMES } from './places.js';
import { placeOf, walk } from './walk.js';

/**
 * The demonstration as it is started by `npm run demo`, walked through by each kind of user: every page that they can
 * reach answers, fits the screen, breaks no rule that axe knows, and makes the browser complain of nothing.
 */
describe('the demonstration, walked through', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'wheelhouse-demo-'));
  let server: ServerProcess;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await startProcess({ dataDir }, 'demo');
    browser = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await server.end('SIGTERM');
    rmSync(dataDir, { recursive: true, force: true });
  });

  it.each([
    ['a stranger', undefined, 1280],
    ['a stranger with a phone', undefined, 320],
    ['Joan, a receptionist', 'Joan', 1280],
    ['Joan, with a phone', 'Joan', 320],
    ['Amina, an educator', 'Amina', 1280],
    ['Amina, with a phone', 'Amina', 320],
    ['Oli, the coordinator', 'Oli', 1280],
    ['Oli, with a phone', 'Oli', 320],
    ['Ada, the administrator', 'Ada', 1280],
    ['Ada, with a phone', 'Ada', 320],
  ])(
    'finds nothing wrong as %s',
    async (_who, name, width) => {
      const page = await browser.newPage({ width });
      await page.goto(`${server.url}/sign-in`);
      if (name) {
        await page.getByRole('button', { name: new RegExp(name) }).click();
        // Whole, so that the walk breaks no page off.
        await page.waitForURL((url) => url.pathname !== '/sign-in', { waitUntil: 'load' });
      }

      const sights = await walk(page, '/');

      await page.context().close();
      expect(sights.filter((sight) => sight.faults.length > 0)).toEqual([]);
      const reached = new Set(sights.map(({ path }) => placeOf(path)));
      expect([...reached].filter((place) => !AT_TIMES.includes(place)).sort()).toEqual(placesOf(name));
    },
    600_000,
  );
});
