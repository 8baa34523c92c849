import { Reader } from '#database';
import { Views } from '#views';
import { startServer, type Server } from '../support/server.js';

/** What a person sees when the fault is ours. Something that every page needs is broken on purpose. */
describe('a bug', () => {
  let server: Server;

  beforeEach(async () => {
    server = await startServer('sqlite', { environment: { LOG_LEVEL: 'fatal' } });
  });

  afterEach(() => server.close());

  it('is said to be ours, with a number that leads to the log, and nothing of its inside', async () => {
    server.get(Reader).rows = () => Promise.reject(new Error('secret of the house'));

    const page = await server.visitor().get('/training');

    expect(page.status).toBe(500);
    expect(page.html).toMatch(/Sorry, there is a problem/);
    expect(page.html).toMatch(/tell your coordinator this number: <strong>[0-9a-z]{10}</);
    expect(page.html).not.toContain('secret of the house');
  });

  it('leaves nobody waiting, even where no page can be drawn', async () => {
    server.get(Views).render = () => {
      throw new Error('no template');
    };

    const page = await server.visitor().get('/training');

    expect([page.status, page.html.includes('It is our fault.')]).toEqual([500, true]);
  });
});
