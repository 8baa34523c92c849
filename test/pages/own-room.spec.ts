import { Reader, sql } from '#database';
import { castOf } from '../support/cast.js';
import { seriesForm } from '../support/forms.js';
import { startServer, type Server } from '../support/server.js';

describe('a session that is planned without a link', () => {
  let server: Server;

  beforeAll(async () => {
    server = await startServer('sqlite');
  });

  afterAll(() => server.close());

  it('meets in the room on this site, and its run sheet says so', async () => {
    const amina = await server.signedIn((await castOf(server)).amina.id);
    await amina.get('/programme/new');

    await amina.follow('/programme/new', { ...seriesForm, link: '', act: 'publish' });

    const row = await server.get(Reader).first<{ id: string; provider: string; url: string | null }>(sql`
      select id as "id", meeting_provider as "provider", meeting_url as "url" from session`);
    expect(row).toMatchObject({ provider: 'janus', url: null });
    const sheet = await amina.get(`/sessions/${row?.id ?? ''}/run-sheet`);
    expect(sheet.html).toContain('The room on this site');
  });
});
