import { CatchUps, CatchUpVisits } from '#catch-up';
import { castOf, type Cast } from '../support/cast.js';
import { startServer, type Server } from '../support/server.js';
import { autumn } from '../support/visits.js';

describe('what catching up reached, in the reports', () => {
  let server: Server;
  let cast: Cast;

  beforeAll(async () => {
    server = await startServer('sqlite', { at: new Date('2026-08-01T09:00:00Z') });
    cast = await castOf(server);
    const { november: sessionId } = await autumn(server, cast);
    server.clock.setTo(new Date('2026-11-23T12:00:00Z'));
    const wish = { lines: ['Ring the hub'], status: 'published' } as const;
    await server.get(CatchUps).write(cast.oli.actor, { sessionId }, wish);
    for (const { actor } of [cast.oli, cast.priya])
      await server.get(CatchUpVisits).note(actor, sessionId, 12);
  });

  afterAll(() => server.close());

  it('stands beside the attendances on the page, and in none of their figures', async () => {
    const oli = await server.signedIn(cast.oli.id);
    const { html } = await oli.get('/reports');
    const shared = await oli.get('/reports?sharing=true');
    const october = await oli.get('/reports?from=2026-10-01&to=2026-10-31');

    expect(html).toContain('Catch-up, counted apart: 2 people caught up afterwards, 2 times.');
    expect(html).toContain('1 of them attended nothing; with them, 6 people were reached.');
    expect(html).toContain('It is never counted as attending.');
    expect(shared.html).toContain('Catch-up, counted apart: fewer than 5 people.');
    expect(october.html).not.toContain('Catch-up, counted apart');
  });

  it('is answered to programs, for coordinators only', async () => {
    const path = '/reports/catch-up?from=2026-09-01&to=2026-11-30';
    const oli = await server.program(cast.oli.id);
    const answer = await oli.get(path);
    const shared = await oli.get(`${path}&sharing=true`);
    const backwards = await oli.get('/reports/catch-up?from=2026-11-30&to=2026-09-01');

    expect(answer.body).toMatchObject({ catchUps: 2, people: 2, notAttending: 1, minutes: 24 });
    expect(shared.body).toMatchObject({ catchUps: null, people: null, notAttending: null, minutes: null });
    expect(backwards.status).toBe(422);
    expect((await (await server.program(cast.amina.id)).get(path)).status).toBe(403);
    expect((await (await server.program()).get(path)).status).toBe(401);
  });
});
