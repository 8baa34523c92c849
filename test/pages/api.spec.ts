import { openBrowser, overflow } from '../support/browser.js';
import { startServer, type Server } from '../support/server.js';

describe('what other systems read first', () => {
  let server: Server;

  beforeAll(async () => {
    server = await startServer('sqlite');
  });

  afterAll(() => server.close());

  it('is open to anybody as a page', async () => {
    const page = await server.visitor().get('/api');

    expect(page.status).toBe(200);
    expect(page.html).toContain('Authorization: Bearer TOKEN');
  });

  it('fits a small telephone, long addresses and all', async () => {
    const browser = await openBrowser();
    const page = await browser.newPage({ width: 320 });

    await page.goto(`${server.url}/api`);
    const wide = await overflow(page);
    await browser.close();

    expect(wide).toBe(0);
  });

  it('gives its figures to this machine', async () => {
    await server.visitor().get('/api');

    const answer = await fetch(`${server.url}/metrics`);

    expect(await answer.text()).toMatch(
      /request_duration_seconds_count\{method="GET",route="\/api",status="200"\} \d/,
    );
  });
});
