import { castOf, type Cast } from '../support/cast.js';
import { ENGINES } from '../support/databases.js';
import { startServer, type Server } from '../support/server.js';
import type { Program } from '../support/visitors.js';

interface Shown {
  readonly id: string;
  readonly role: string;
  readonly staffGroup: string;
}

describe.each(ENGINES)('people for other systems on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let oli: Program;

  beforeAll(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
    oli = await server.program(cast.oli.id);
  });

  afterAll(() => server.close());

  const nia = (changes = {}) => ({ name: 'Nia Evans', organisationId: cast.places.elmHouse, ...changes });

  it.each([
    ['by a role’s name', { role: 'Staff nurse' }, { role: 'Staff nurse', staffGroup: '03' }],
    ['by a role’s id', { role: 'receptionist' }, { role: 'Receptionist', staffGroup: '08' }],
    [
      'by a job that is new to us',
      { role: 'Music therapist', staffGroup: '04' },
      { role: 'Music therapist', staffGroup: '04' },
    ],
    [
      'by a known job of another staff group',
      { role: 'Receptionist', staffGroup: 'E1' },
      { role: 'Receptionist (Education staff)', staffGroup: 'E1' },
    ],
    [
      'by staff group alone',
      { staffGroup: '09' },
      { role: 'Estates and Ancillary: role not known', staffGroup: '09' },
    ],
    ['without a word about their job', {}, { role: 'Not known', staffGroup: '99' }],
  ])('are added %s', async (_story, said, shown) => {
    const twice = [await oli.post<Shown>('/people', nia(said)), await oli.post<Shown>('/people', nia(said))];

    expect(twice.map(({ status }) => status)).toEqual([201, 201]);
    expect(twice[0]?.body).toMatchObject(shown);
    expect(twice[1]?.body).toMatchObject(shown);
  });

  it('are refused with a role that nobody knows, and the field named', async () => {
    const answer = await oli.post('/people', nia({ role: 'Wizard' }));

    expect(answer).toMatchObject({ status: 422, body: { errors: [{ field: 'role' }] } });
  });

  it('are changed by a coordinator, and read by themselves', async () => {
    await oli.patch(`/people/${cast.priya.id}`, { role: 'Ward manager', staffGroup: '03' });
    const priya = await server.program(cast.priya.id);

    const me = await priya.get<Shown>('/me');

    expect(me).toMatchObject({ status: 200, body: { id: cast.priya.id, staffGroup: '03' } });
    expect(await priya.get(`/people/${cast.priya.id}`)).toMatchObject({ body: me.body });
  });

  it('are hidden from other members, as if they were not there', async () => {
    const priya = await server.program(cast.priya.id);

    expect((await priya.get(`/people/${cast.joan.id}`)).status).toBe(404);
    expect((await priya.patch(`/people/${cast.joan.id}`, { name: 'X' })).status).toBe(404);
    expect((await priya.get('/people')).status).toBe(403);
    expect((await priya.post('/people', nia())).status).toBe(403);
  });

  it('cannot raise themselves', async () => {
    const priya = await server.program(cast.priya.id);

    expect((await priya.patch(`/people/${cast.priya.id}`, { accessLevel: 'administrator' })).status).toBe(
      403,
    );
  });

  it('asks a program without a token for one', async () => {
    const answer = await (await server.program()).get('/me');

    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });
});
