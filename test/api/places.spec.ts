import { Registrations } from '#programme';
import { castOf, educator, type Cast } from '../support/cast.js';
import { publishedClinic, registered } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';

const SOON = { startsAt: new Date('2026-11-25T12:00:00Z'), endsAt: new Date('2026-11-25T13:00:00Z') };

describe('places in the API', () => {
  let server: Server;
  let cast: Cast;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
  });

  afterAll(() => server.close());

  it('are kept by those who run the session, and seen by whoever sees it', async () => {
    const id = await publishedClinic(server, cast, { capacity: 5 });
    const path = `/sessions/${id}/kept-places`;
    const until = '2026-11-27T00:00:00.000Z';
    const asked = { items: [{ places: 2, tiers: ['non-clinical'], until }] };

    const kept = await (await server.program(cast.amina.id)).put(path, asked);
    const seen = await (await server.program(cast.ben.id)).get(path);
    const refused = await (await server.program(cast.ben.id)).put(path, asked);
    const wrong = await (
      await server.program(cast.amina.id)
    ).put(path, { items: [{ places: 9, tiers: ['volunteers'], until }] });

    const answer = { items: [{ places: 2, staffGroups: ['08', '09'], until, left: 2 }] };
    expect([kept.status, kept.body]).toEqual([200, answer]);
    expect([seen.status, seen.body]).toEqual([200, answer]);
    expect([refused.status, wrong.status]).toEqual([403, 422]);
    const [stranger, lena] = [await server.program(), await server.program(await educator(server, cast))];
    expect([(await stranger.get(path)).status, (await stranger.put(path, asked)).status]).toEqual([401, 401]);
    expect((await lena.put(path, asked)).status).toBe(403);
  });

  it('that are held are taken or passed on by the person alone', async () => {
    const id = await publishedClinic(server, cast, { ...SOON, capacity: 1 });
    for (const person of [cast.ben, cast.priya, cast.joan]) await registered(server, person, id);
    await server.get(Registrations).cancel(cast.ben.actor, { sessionId: id, personId: cast.ben.id });
    const path = `/sessions/${id}/offer`;

    const stranger = await server.program();
    const unknown = [(await stranger.put(path)).status, (await stranger.delete(path)).status];
    const other = await (await server.program(cast.joan.id)).put(path);
    const passed = await (await server.program(cast.priya.id)).delete(path);
    const taken = await (await server.program(cast.joan.id)).put(path);
    const list = await (
      await server.program(cast.amina.id)
    ).get<{ items: { status: string }[] }>(`/sessions/${id}/registrations`);

    expect([...unknown, other.status]).toEqual([401, 401, 404]);
    expect(passed.body).toEqual({ sessionId: id, status: 'cancelled' });
    expect(taken.body).toEqual({ sessionId: id, status: 'registered' });
    expect(list.body.items.map(({ status }) => status)).toEqual(['cancelled', 'cancelled', 'registered']);
  });
});
