import { SessionStates } from '#programme';
import { castOf, educator, type Cast } from '../support/cast.js';
import { registered } from '../support/programme.js';
import { publishedSeries } from '../support/published-series.js';
import { startServer, type Server } from '../support/server.js';
import type { Visitor } from '../support/visitors.js';

describe('ending a published series on its pages', () => {
  let server: Server;
  let cast: Cast;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
  });

  afterAll(() => server.close());

  const published = async () => {
    const weekly = { firstDate: '2026-11-30', recurrence: 'FREQ=WEEKLY;COUNT=4' };
    const { id, ids } = await publishedSeries(server, cast, weekly);
    return { path: `/programme/series/${id}`, ids };
  };
  const hidden = (html: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

  it('cancels this and the following with a reason, and restores them', async () => {
    const { path, ids } = await published();
    await registered(server, cast.ben, ids[3]!);
    const amina = await server.signedIn(cast.amina.id);

    const asked = await amina.get(`${path}/cancel?from=${ids[2]!}`);
    const seen = hidden(asked.html, 'seen');
    const none = await amina.submit(`${path}/cancel?from=${ids[2]!}`, { reason: ' ', seen });
    const reason = 'The boiler broke';
    const cancelled = await amina.follow(`${path}/cancel?from=${ids[2]!}`, { reason, seen });
    const which = await amina.get(`${path}/restoration`);
    const nobody = await amina.submit(`${path}/restoration`, { seen: hidden(which.html, 'seen') });
    const chosen = { seen: hidden(which.html, 'seen'), sessions: ids[3]! };
    const restored = await amina.follow(`${path}/restoration`, chosen);
    const other = await amina.get(`/sessions/${ids[2]!}`);

    expect(asked.html).toContain('Cancel 2 sessions: ');
    expect(asked.html).toContain('We write to 1 person.');
    expect(asked.html).toContain('Monday 21 December 2026, 12:30 to 13:30 GMT<br>1 registered.');
    expect(none.status).toBe(422);
    expect(cancelled.html).toContain('2 sessions are cancelled.');
    expect(which.html).toContain('Monday 14 December 2026, 12:30 to 13:30 GMT');
    expect(which.html).toContain('Nobody has registered. Why it was cancelled: The boiler broke');
    expect(nobody.status).toBe(422);
    expect(nobody.html).toContain('href="#sessions">Choose one session at least');
    expect(restored.html).toContain('1 session is restored.');
    expect(other.html).toContain('The boiler broke');
  });

  it('cancels no session that was not on the list', async () => {
    const { path, ids } = await published();
    const amina = await server.signedIn(cast.amina.id);
    const asked = await amina.get(`${path}/cancel`);
    await server.get(SessionStates).cancel(cast.amina.actor, { id: ids[1]! }, 'Meanwhile');

    const page = await amina.submit(`${path}/cancel`, { reason: 'Strike', seen: hidden(asked.html, 'seen') });

    expect(page.status).toBe(422);
    expect(page.html).toContain('Something changed in this series while you looked at the list.');
    expect(page.html).toContain('Cancel 3 sessions: ');
    expect((await amina.get(`${path}/cancel?from=nowhere`)).status).toBe(404);
  });

  it('is closed to members, to educators whose it is not, and to strangers', async () => {
    const { path } = await published();
    const stranger = server.visitor();
    const answersFor = async (visitor: Visitor) => [
      await visitor.get(`${path}/cancel`),
      await visitor.submit(`${path}/cancel`, { reason: 'mischief' }),
      await visitor.get(`${path}/restoration`),
      await visitor.submit(`${path}/restoration`),
    ];

    const lena = await server.signedIn(await educator(server, cast));
    for (const visitor of [await server.signedIn(cast.ben.id), lena]) {
      expect((await answersFor(visitor)).map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    }
    expect((await stranger.get(`${path}/cancel`)).location).toMatch(/^\/sign-in\?next=/);
    expect((await stranger.get(`${path}/restoration`)).location).toMatch(/^\/sign-in\?next=/);
  });
});
