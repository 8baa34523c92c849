import { castOf, type Cast } from '../support/cast.js';
import { ENGINES } from '../support/databases.js';
import { startServer, type Server } from '../support/server.js';
import type { Program } from '../support/visitors.js';
import { statementsOf } from '../support/statements.js';

interface Shown {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly meeting: { readonly url: string | null };
}

const CLINIC = {
  title: 'Feeding and comfort',
  kind: 'case-clinic',
  startsAt: '2026-12-07T12:30:00Z',
  endsAt: '2026-12-07T13:30:00Z',
  capacity: 1,
  audience: { tiers: ['non-clinical'], roles: ['Staff nurse'] },
  meeting: { provider: 'link', url: 'https://meet.example/feeding' },
};

describe.each(ENGINES)('sessions for other systems on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let amina: Program;

  beforeAll(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
    amina = await server.program(cast.amina.id);
  });

  afterAll(() => server.close());

  const published = async (changes = {}) => {
    const { body } = await amina.post<Shown>('/sessions', { ...CLINIC, ...changes });
    return (await amina.put<Shown>(`/sessions/${body.id}/publication`)).body;
  };

  it('are drafted, published, cancelled and restored', async () => {
    const drafted = await amina.post<Shown>('/sessions', CLINIC);
    const at = `/sessions/${drafted.body.id}`;

    const states = [
      drafted,
      await amina.put<Shown>(`${at}/publication`),
      await amina.put<Shown>(`${at}/cancellation`, { reason: 'Snow' }),
      await amina.delete<Shown>(`${at}/cancellation`),
      await amina.delete<Shown>(`${at}/publication`),
    ].map(({ status, body }) => [status, body.status]);

    expect(states).toEqual([
      [201, 'draft'],
      [200, 'published'],
      [200, 'cancelled'],
      [200, 'published'],
      [200, 'draft'],
    ]);
  });

  it('stand as they were said, with roles named by people kept by id', async () => {
    const { body } = await amina.post<Shown>('/sessions', CLINIC);

    expect(body).toMatchObject({
      title: 'Feeding and comfort',
      startsAt: '2026-12-07T12:30:00.000Z',
      timeZone: 'Europe/London',
      mode: 'online',
      audience: { tiers: ['non-clinical'], roles: ['staff-nurse'] },
      attendanceRule: { basis: 'percent', value: 50 },
      placesLeft: 1,
      registration: null,
    });
  });

  it('in the past are held as soon as they are published', async () => {
    const held = await published({ startsAt: '2026-11-02T12:30:00Z', endsAt: '2026-11-02T13:30:00Z' });

    expect(held.status).toBe('held');
  });

  it('show a draft to nobody but educators', async () => {
    const { body } = await amina.post<Shown>('/sessions', CLINIC);
    const priya = await server.program(cast.priya.id);

    expect((await priya.get(`/sessions/${body.id}`)).status).toBe(404);
  });

  it('give the last place to one and the first place in line to the next, and show the link to those who have a place', async () => {
    const { id } = await published();
    const [priya, joan] = [await server.program(cast.priya.id), await server.program(cast.joan.id)];

    const answers = [
      await priya.put(`/sessions/${id}/registration`),
      await joan.put(`/sessions/${id}/registration`),
    ];
    const links = [await priya.get<Shown>(`/sessions/${id}`), await joan.get<Shown>(`/sessions/${id}`)];
    await priya.put(`/sessions/${id}/apologies`);
    const list = await amina.get<{ items: object[] }>(`/sessions/${id}/registrations`);

    expect(answers.map(({ body }) => body)).toEqual([
      { personId: cast.priya.id, status: 'registered', position: null },
      { personId: cast.joan.id, status: 'waiting', position: 1 },
    ]);
    expect(links.map(({ body }) => body.meeting.url)).toEqual(['https://meet.example/feeding', null]);
    expect(list.body.items).toMatchObject([
      { personId: cast.priya.id, status: 'apologies' },
      { personId: cast.joan.id, status: 'registered', role: 'Receptionist', organisation: 'Elm House' },
    ]);
  });

  it('let those who run them complete the list afterwards, and nobody else', async () => {
    const { id } = await published({
      startsAt: '2026-11-02T12:30:00Z',
      endsAt: '2026-11-02T13:30:00Z',
      capacity: null,
    });
    const priya = await server.program(cast.priya.id);

    const late = await amina.post(`/sessions/${id}/registrations`, { personId: cast.ben.id });
    const sorry = await amina.post(`/sessions/${id}/registrations`, {
      personId: cast.ruth.id,
      status: 'apologies',
    });
    const herself = await priya.put(`/sessions/${id}/registration`);

    expect([late.status, sorry.status, herself.status]).toEqual([201, 201, 409]);
    expect((await priya.post(`/sessions/${id}/registrations`, { personId: cast.ben.id })).status).toBe(403);
    expect((await priya.get(`/sessions/${id}/registrations`)).status).toBe(403);
  });

  it('are found by day, by kind and by whom they suit', async () => {
    const { id } = await published({
      title: 'For the desk',
      startsAt: '2027-03-01T09:00:00Z',
      endsAt: '2027-03-01T10:00:00Z',
    });
    const ids = async (who: 'joan' | 'ben', query: string) => {
      const program = await server.program(cast[who].id);
      return (await program.get<{ items: Shown[] }>(`/sessions?${query}`)).body.items.map(
        (session) => session.id,
      );
    };

    expect(await ids('joan', 'from=2027-03-01&to=2027-03-01&audience=mine')).toEqual([id]);
    expect(await ids('ben', 'from=2027-03-01&to=2027-03-01&audience=mine')).toEqual([]);
    expect(await ids('ben', 'from=2027-03-01&kind=case-clinic&q=desk')).toEqual([id]);
    expect(await ids('ben', 'from=2027-03-02')).toEqual([]);
  });

  it.each([
    ['no title', { title: '' }, 'title'],
    ['an end before the start', { endsAt: '2026-12-07T12:00:00Z' }, 'endsAt'],
    ['an hour that is none', { startsAt: 'noon' }, 'startsAt'],
    ['a kind that is none', { kind: 'party' }, 'kind'],
    ['a link that runs script', { meeting: { provider: 'link', url: 'javascript:alert(1)' } }, 'meeting.url'],
    ['more agenda than time', { agenda: [{ kind: 'talk', title: 'Long', minutes: 90 }] }, 'agenda'],
  ])('are refused with %s, and the field named', async (_story, changes, field) => {
    const answer = await amina.post<{ errors: { field: string }[] }>('/sessions', { ...CLINIC, ...changes });

    expect([answer.status, answer.body.errors[0]?.field]).toEqual([422, field]);
  });

  it('are not made, published or cancelled by a member or a stranger', async () => {
    const { body } = await amina.post<Shown>('/sessions', CLINIC);
    const asked = async (program: Program) => [
      (await program.post('/sessions', CLINIC)).status,
      (await program.put(`/sessions/${body.id}/publication`)).status,
      (await program.put(`/sessions/${body.id}/cancellation`, { reason: 'No' })).status,
      (await program.get('/series')).status,
    ];

    expect(await asked(await server.program(cast.priya.id))).toEqual([403, 404, 403, 403]);
    expect(await asked(await server.program())).toEqual([401, 401, 401, 401]);
  });

  it('come in pages, with the same number of statements for one and for many', async () => {
    const statements = (limit: number) => statementsOf(server, () => amina.get(`/sessions?limit=${limit}`));

    expect(await statements(1)).toBe(await statements(5));
  });
});
