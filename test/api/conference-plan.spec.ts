import { castOf, type Cast } from '../support/cast.js';
import { startServer, type Server } from '../support/server.js';

const PLAN = '/conferences/annual_conference_2026/plan';
const TALK = { title: 'Mouth care', day: 1, time: '10:00', minutes: 45 };

interface Plan {
  readonly talks: { readonly guid: string; readonly seen: string; readonly title: string }[];
  readonly seen: string;
}

/** Everything that changes a plan, with nothing that could be right in it. */
const PUT = ['title', 'time-zone', 'days', 'tracks', 'rooms/none', 'talks/none', 'clashes/reasons'];
const POST = ['rooms', 'talks', 'release'];
const DELETE = ['rooms/none', 'talks/none', 'changes', 'clashes/reasons'];

describe('planning a conference through the API', () => {
  let server: Server;
  let cast: Cast;
  let amina: Awaited<ReturnType<Server['program']>>;

  beforeEach(async () => {
    server = await startServer('sqlite', { at: new Date('2026-09-01T09:00:00Z') });
    cast = await castOf(server);
    amina = await server.program(cast.amina.id);
    const days = { firstDate: '2026-10-24', lastDate: '2026-10-25' };
    await amina.post('/conferences', { title: 'Annual conference', ...days });
  });

  afterEach(() => server.close());

  const room = async (name: string) => (await amina.post<{ id: string }>(`${PLAN}/rooms`, { name })).body.id;
  const plan = async () => (await amina.get<Plan>(PLAN)).body;

  it('goes from rooms and talks to a release that everybody reads, and to changes of it', async () => {
    const roomId = await room('Hall');
    const added = await amina.post<{ id: string }>(`${PLAN}/talks`, { ...TALK, roomId, capacity: 2 });
    expect(added.status).toBe(201);
    expect(await plan()).toMatchObject({
      version: 0,
      faults: [],
      blocking: 0,
      talks: [{ guid: added.body.id, capacity: 2 }],
    });

    const { seen } = await plan();
    expect((await amina.post(`${PLAN}/release`, { seen })).body).toEqual({ version: 1 });
    const read = await (await server.program(cast.ben.id)).get('/conferences/annual_conference_2026');
    expect(read.body).toMatchObject({
      talks: [{ title: 'Mouth care', capacity: 2, placed: 0, myPlace: null }],
    });

    await amina.put(`${PLAN}/talks/${added.body.id}`, { ...TALK, roomId, time: '11:00' });
    await amina.put(`${PLAN}/title`, { title: 'The conference' });
    await amina.put(`${PLAN}/time-zone`, { timeZone: 'Europe/Paris' });
    expect(await plan()).toMatchObject({
      timeZone: 'Europe/Paris',
      talks: [{ startsAt: '2026-10-24T09:00:00.000Z' }],
      changes: [{ what: 'head' }, { what: 'zone' }, { what: 'talk', name: 'Mouth care' }],
    });
    expect((await amina.put(`${PLAN}/time-zone`, { timeZone: 'Paris' })).status).toBe(422);
    await amina.delete(`${PLAN}/changes`);
    expect(await plan()).toMatchObject({ changes: [] });
    expect((await amina.post(`${PLAN}/release`, {})).status).toBe(409);
  });

  it('says how long people walk between rooms, whichever of the two says it', async () => {
    const hall = await room('Hall');
    const garden = (
      await amina.post<{ id: string }>(`${PLAN}/rooms`, { name: 'Garden', walk: { [hall]: 7 } })
    ).body.id;
    await amina.post(`${PLAN}/talks`, { ...TALK, roomId: hall });
    expect(await plan()).toMatchObject({
      rooms: [
        { id: hall, walk: {} },
        { id: garden, walk: { [hall]: 7 } },
      ],
    });
    await amina.post(`${PLAN}/release`, {});

    const read = await (await server.program(cast.ben.id)).get('/conferences/annual_conference_2026');
    expect(read.body).toMatchObject({
      rooms: [
        { id: hall, capacity: null, walk: { [garden]: 7 } },
        { id: garden, walk: { [hall]: 7 } },
      ],
    });
    const far = await amina.post(`${PLAN}/rooms`, { name: 'Far', walk: { [hall]: 241 } });
    expect(far.status).toBe(422);
  });

  it('keeps what somebody else changed meanwhile', async () => {
    const roomId = await room('Hall');
    const { id } = (await amina.post<{ id: string }>(`${PLAN}/talks`, { ...TALK, roomId })).body;
    const [{ seen }] = (await plan()).talks as [Plan['talks'][number]];
    await amina.put(`${PLAN}/talks/${id}`, { ...TALK, roomId, title: 'Better' });

    const late = await amina.put(`${PLAN}/talks/${id}`, { ...TALK, roomId, title: 'Other', seen });
    expect(late.status).toBe(409);
    expect((await plan()).talks.map(({ title }) => title)).toEqual(['Better']);
  });

  it('waits for a new clash to be mended or left as it is with a reason', async () => {
    const roomId = await room('Hall');
    for (const title of ['First', 'Second']) await amina.post(`${PLAN}/talks`, { ...TALK, title, roomId });
    const clashes = (await amina.get<{ items: { key: string }[] }>(`${PLAN}/clashes`)).body;
    const { key } = clashes.items[0]!;

    expect(await plan()).toMatchObject({ blocking: 1 });
    expect((await amina.post(`${PLAN}/release`, {})).body).toMatchObject({ status: 409, code: 'clashes' });
    expect((await amina.put(`${PLAN}/clashes/reasons`, { key, reason: '' })).status).toBe(422);
    expect((await amina.put(`${PLAN}/clashes/reasons`, { key: 'none', reason: 'Why' })).status).toBe(404);
    expect((await amina.put(`${PLAN}/clashes/reasons`, { key, reason: 'Parted' })).status).toBe(204);
    expect((await amina.get(`${PLAN}/clashes`)).body).toMatchObject({
      items: [{ level: 'ignore', reason: 'Parted', ignoredBy: cast.amina.name }],
    });
    expect((await amina.delete(`${PLAN}/clashes/reasons?key=${encodeURIComponent(key)}`)).status).toBe(204);
    expect(await plan()).toMatchObject({ blocking: 1 });
  });

  it('says what is wrong field by field, and what is not there', async () => {
    const roomId = await room('Hall');
    const wrong = await amina.post(`${PLAN}/talks`, { ...TALK, roomId, title: ' ', minutes: 0 });
    expect(wrong.body).toMatchObject({ status: 422, errors: [{ field: 'title' }, { field: 'minutes' }] });
    expect((await amina.put(`${PLAN}/talks/none`, { ...TALK, roomId })).status).toBe(404);
    expect((await amina.delete(`${PLAN}/rooms/none`)).status).toBe(404);
  });

  it('is for whoever may change it, before anything that they sent is read', async () => {
    const statuses = async (personId?: string) => {
      const program = await server.program(personId);
      const all = [(await program.get(PLAN)).status, (await program.get(`${PLAN}/clashes`)).status];
      for (const path of PUT) all.push((await program.put(`${PLAN}/${path}`, { wrong: 1 })).status);
      for (const path of POST) all.push((await program.post(`${PLAN}/${path}`, { wrong: 1 })).status);
      for (const path of DELETE) all.push((await program.delete(`${PLAN}/${path}`)).status);
      return [...new Set(all)];
    };

    expect(await statuses()).toEqual([401]);
    expect(await statuses(cast.ben.id)).toEqual([403]);
  });
});
